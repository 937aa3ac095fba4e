/** The popup: opens the database and draws, neither waiting for the other. */
import { App } from '../shared/PopupApp.tsx';
import { renderWithLibrary } from '../shared/render-with-library.ts';

renderWithLibrary((db, notice) => <App db={db} notice={notice} />);

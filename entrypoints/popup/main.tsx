/** The popup: opens the database and draws, neither waiting for the other. */
import { App } from '../shared/PopupApp.tsx';
import { drawOverLibrary } from '../shared/render-with-library.ts';

drawOverLibrary((db, notice) => <App db={db} notice={notice} />);

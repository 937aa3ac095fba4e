/** The popup: opens the database and draws, neither waiting for the other. */
import { PopupApp } from '../shared/PopupApp.tsx';
import { renderWithLibrary } from '../shared/render-with-library.ts';

renderWithLibrary((db, notice) => <PopupApp db={db} notice={notice} />);

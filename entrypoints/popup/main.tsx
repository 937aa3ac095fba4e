/** The popup. */
import { PopupApp } from '../shared/PopupApp.tsx';
import { renderWithLibrary } from '../shared/render-with-library.ts';

renderWithLibrary((db, notice) => <PopupApp db={db} notice={notice} />);

/** The popup's panel at the browser's side: it stays while one goes from page to page. */
import { PopupApp } from '../shared/PopupApp.tsx';
import { renderWithLibrary } from '../shared/render-with-library.ts';

renderWithLibrary((db, notice) => <PopupApp db={db} notice={notice} inSidePanel />);

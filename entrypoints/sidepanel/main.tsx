/** The popup's panel at the browser's side: it stays while one goes from page to page. */
import { App } from '../shared/PopupApp.tsx';
import { renderWithLibrary } from '../shared/render-with-library.ts';

renderWithLibrary((db, notice) => <App db={db} notice={notice} beside />);

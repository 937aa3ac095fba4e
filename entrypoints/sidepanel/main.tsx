/** The popup's panel at the browser's side: it stays while one goes from page to page. */
import { App } from '../popup/App.tsx';
import { drawOverLibrary } from '../popup/over-library.ts';

drawOverLibrary((db, notice) => <App db={db} notice={notice} beside />);

/** The side panel: the popup's views, which stay open while the active tab changes. */
import { PopupApp } from '../shared/PopupApp.tsx';
import { renderWithLibrary } from '../shared/render-with-library.ts';

renderWithLibrary((db, notice) => <PopupApp db={db} notice={notice} inSidePanel />);

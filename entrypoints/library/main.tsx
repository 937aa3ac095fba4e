/** The library page, which opens in a tab. */
import { i18n } from '#i18n';
import { renderWithLibrary } from '../shared/render-with-library.ts';
import { App } from './App.tsx';

document.title = i18n.t('library.title');

renderWithLibrary((db, notice) => <App db={db} notice={notice} />);

/** The library, in a tab of its own. */
import { i18n } from '#i18n';
import { render } from 'preact';
import { OffprintDb } from '@/lib/library/db.ts';
import { App } from './App.tsx';

document.title = i18n.t('library.title');

const root = document.querySelector('#app');
if (root) render(<App db={new OffprintDb()} />, root);

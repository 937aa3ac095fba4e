/** The popup's panel at the browser's side: it stays while one goes from page to page. */
import { render } from 'preact';
import { OffprintDb } from '@/lib/library/db.ts';
import { App } from '../popup/App.tsx';

const root = document.querySelector('#app');
if (root) render(<App db={new OffprintDb()} beside />, root);

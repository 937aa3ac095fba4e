/** The welcome page, which opens when the extension is installed. */
import { i18n } from '#i18n';
import { render } from 'preact';
import { App } from './App.tsx';

document.documentElement.lang = i18n.t('language');
document.title = i18n.t('welcome.title');

const root = document.querySelector('#app');
if (root) render(<App />, root);

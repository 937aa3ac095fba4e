/** A line of text at the edge of a web page, for messages that have no other place on it. */
import { button, element } from '../dom/element.ts';
import corner from '../dom/corner.css?inline';
import floating from '../dom/floating.css?inline';
import { MARKER_ATTRIBUTE } from '../dom/marker.ts';
import { addShadowStyle } from '../dom/shadow-style.ts';
import css from './notice.css?inline';

/** All words of a notice. They are handed in: once the extension is gone, no messages can be looked up. */
export interface NoticeWords {
  text: string;
  close: string;
  language: string;
  direction: string;
}

/** Shows a notice until the user closes it. */
export function showNotice(document: Document, { text, close, language, direction }: NoticeWords): void {
  const host = element(document, 'div', { [MARKER_ATTRIBUTE]: 'notice' });
  const root = host.attachShadow({ mode: 'closed' });
  addShadowStyle(root, floating + corner + css);
  const words = element(document, 'p', { role: 'alert' });
  const end = button(document, { 'aria-label': close, title: close }, '×', () => host.remove());
  root.append(
    element(document, 'section', { class: 'bar notice', lang: language, dir: direction }, words, end),
  );
  document.documentElement.append(host);
  // Screen readers announce what is put into an alert that is there already.
  words.textContent = text;
}

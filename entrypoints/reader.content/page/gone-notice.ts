/**
 * Says on a page, once the extension was updated or turned off under it, that the page must be loaded again.
 */
import { MARKER_ATTRIBUTE } from '@/components/dom/marker.ts';
import { type NoticeWords, showNotice } from '@/components/notice/notice.ts';

/** How long an updated extension may take to put its own reader into the page, in ms. */
const MOMENT = 2_000;

/** Says so at once, as a mark was pressed. */
export function sayGone(document: Document, words: NoticeWords): void {
  if (!document.querySelector(`[${MARKER_ATTRIBUTE}="notice"]`)) showNotice(document, words);
}

/** Says so after a moment, unless the updated extension has put its own reader there. */
export function sayGoneSoon(document: Document, words: NoticeWords): void {
  const old = new Set(offprintElements(document));
  setTimeout(() => {
    if (offprintElements(document).every((left) => old.has(left))) sayGone(document, words);
  }, MOMENT);
}

function offprintElements(document: Document): Element[] {
  return [...document.querySelectorAll(`[${MARKER_ATTRIBUTE}]`)];
}

/**
 * The card's two passages: the sentence of each paper that says most of what they share, with that marked.
 */
import { i18n } from '#i18n';
import type { Passage } from '@/lib/related/passages.ts';
import { element, worded } from '../dom/element.ts';

export function createPassages(
  document: Document,
  { row, saved }: { row: Passage; saved: Passage },
): HTMLElement {
  return element(
    document,
    'div',
    { class: 'passages' },
    worded(document, 'h3', {}, i18n.t('why.thisPaper')),
    createPassage(document, row),
    worded(document, 'h3', {}, i18n.t('why.thatPaper')),
    createPassage(document, saved),
    worded(document, 'p', { class: 'legend' }, i18n.t('why.legend')),
  );
}

function createPassage(document: Document, { text, marked }: Passage): HTMLElement {
  const quote = element(document, 'blockquote', { dir: 'auto' });
  let at = 0;
  const add = (end: number, tag: 'span' | 'mark') => {
    if (end > at) quote.append(worded(document, tag, {}, text.slice(at, end)));
    at = end;
  };
  for (const { start, end } of marked) {
    add(start, 'span');
    add(end, 'mark');
  }
  add(text.length, 'span');
  return quote;
}

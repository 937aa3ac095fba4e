/** The full account of a relation: its contributions as bars, and what is left of the score. */
import { i18n } from '#i18n';
import { type Reason, summarise } from '@/lib/related/reasons.ts';
import { button, element } from '../dom/element.ts';
import { reasonText } from '../text/reason-text.ts';

const MAX_BARS = 8;

/** @param onLess "less about" the words of one reason. */
export function createScoreBars(
  document: Document,
  reasons: readonly Reason[],
  onLess: (words: string) => void,
): HTMLElement {
  const { shown, remainder } = summarise([...reasons], MAX_BARS);
  const bars = shown.filter(({ weight }) => weight !== 0);
  const most = Math.max(remainder, ...bars.map(({ weight }) => Math.abs(weight)));
  const rows = bars.map((reason) =>
    bar(document, reasonText(reason), reason.weight, most, lessOf(document, reason, onLess)),
  );
  if (remainder !== 0) rows.push(bar(document, i18n.t('why.remainder'), remainder, most));
  return element(document, 'ul', { class: 'bars', 'aria-label': i18n.t('why.contributions') }, ...rows);
}

function bar(
  document: Document,
  label: string,
  weight: number,
  most: number,
  less?: HTMLElement,
): HTMLElement {
  const length = element(document, 'span', { class: 'length' });
  length.style.inlineSize = `${(100 * Math.abs(weight)) / most}%`;
  return element(
    document,
    'li',
    {},
    element(document, 'span', { class: 'of', dir: 'auto' }, label),
    element(document, 'span', { class: 'weight' }, weight.toFixed(3)),
    less,
    element(document, 'span', { class: 'track' }, length),
  );
}

function lessOf(
  document: Document,
  reason: Reason,
  onLess: (words: string) => void,
): HTMLElement | undefined {
  if (!('terms' in reason)) return undefined;
  const { words } = reason;
  return button(
    document,
    { class: 'quiet', 'aria-label': i18n.t('why.lessNamed', [words]) },
    i18n.t('why.less'),
    () => onLess(words),
  );
}

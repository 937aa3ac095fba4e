/**
 * The explanation of a relation in the card: a bar for each contribution to the score, and one for the
 * remainder.
 */
import { i18n } from '#i18n';
import { type Reason, summarise } from '@/lib/related/reasons.ts';
import { button, element, worded } from '../dom/element.ts';
import { reasonText } from '../text/reason-text.ts';

const MAX_BARS = 8;

/** @param onLess called for "less about" with the words of a reason. */
export function createScoreBars(
  document: Document,
  reasons: readonly Reason[],
  onLess: (words: string) => void,
): HTMLElement {
  const { shown, remainder } = summarise([...reasons], MAX_BARS);
  const bars = shown.filter(({ weight }) => weight !== 0);
  const maxWeight = Math.max(remainder, ...bars.map(({ weight }) => Math.abs(weight)));
  const rows = bars.map((reason) =>
    createBar(
      document,
      reasonText(reason),
      reason.weight,
      maxWeight,
      createLessButton(document, reason, onLess),
    ),
  );
  if (remainder !== 0) rows.push(createBar(document, i18n.t('why.remainder'), remainder, maxWeight));
  return element(document, 'ul', { class: 'bars', 'aria-label': i18n.t('why.contributions') }, ...rows);
}

function createBar(
  document: Document,
  label: string,
  weight: number,
  maxWeight: number,
  less?: HTMLElement,
): HTMLElement {
  const length = element(document, 'span', { class: 'length' });
  length.style.inlineSize = `${(100 * Math.abs(weight)) / maxWeight}%`;
  return element(
    document,
    'li',
    {},
    worded(document, 'span', { class: 'of', dir: 'auto' }, label),
    worded(document, 'span', { class: 'weight' }, weight.toFixed(3)),
    less,
    element(document, 'span', { class: 'track' }, length),
  );
}

function createLessButton(
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

/**
 * The card's explanation of a score: what the papers share in groups, each with its part of the score in
 * words and as a bar against the largest group, and the exact figures on request.
 */
import { i18n } from '#i18n';
import type { GroupedReasons, ReasonGroup } from '@/lib/related/reason-groups.ts';
import { button, element, worded } from '../dom/element.ts';
import { groupText, shareText } from '../text/reason-text.ts';
import { figuresOf } from '../text/figures.ts';

/** @param onLess called for "less about" with the words of a group. */
export function createGroups(
  document: Document,
  reasons: GroupedReasons,
  onLess: (words: string) => void,
): HTMLElement {
  const { total, largest, figures } = figuresOf(reasons);
  const rows = reasons.groups.map((group) => {
    const length = element(document, 'span', { class: 'length' });
    length.style.inlineSize = `${(100 * Math.abs(group.weight)) / largest}%`;
    return element(
      document,
      'li',
      {},
      worded(document, 'span', { class: 'of', dir: 'auto' }, groupText(group)),
      worded(document, 'span', { class: 'share' }, shareText(group.weight / total)),
      createLessButton(document, group, onLess),
      element(document, 'span', { class: 'track' }, length),
    );
  });
  const exact = element(
    document,
    'details',
    { class: 'exact' },
    worded(document, 'summary', {}, i18n.t('why.exact')),
    element(
      document,
      'dl',
      {},
      ...figures.flatMap(({ name, value }) => [
        worded(document, 'dt', { dir: 'auto' }, name),
        worded(document, 'dd', {}, value),
      ]),
    ),
    worded(document, 'p', { class: 'soft' }, i18n.t('why.unit')),
  );
  const list = element(document, 'ul', { class: 'bars', 'aria-label': i18n.t('why.contributions') }, ...rows);
  return element(document, 'div', {}, list, exact);
}

function createLessButton(
  document: Document,
  { kind, words }: ReasonGroup,
  onLess: (words: string) => void,
): HTMLElement | undefined {
  if (kind !== 'words') return undefined;
  const named = words.join(', ');
  return button(
    document,
    { class: 'quiet', 'aria-label': i18n.t('why.lessNamed', [named]) },
    i18n.t('why.less'),
    () => onLess(named),
  );
}

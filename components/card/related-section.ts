/**
 * The card's section on a relation: the related saved papers, the reasons in words, and on request the
 * explanation.
 */
import { i18n } from '#i18n';
import type { Relation } from '@/lib/related/relations.ts';
import { button, element, onTrusted, worded } from '../dom/element.ts';
import { setWords } from '../dom/words.ts';
import { relationText } from '../text/reason-text.ts';
import { createGroups } from './groups.ts';
import { createPassages } from './passages.ts';
import type { CardEvents, CardSection } from './card-view.ts';

/** @returns a section that is hidden while nothing is related. */
export function createRelatedSection(
  document: Document,
  events: Pick<CardEvents, 'onLess' | 'onNotThis'>,
): CardSection {
  const heading = worded(document, 'h2', { id: 'nearest' }, i18n.t('card.related'));
  const papers = element(document, 'ul', { class: 'papers', 'aria-labelledby': 'nearest' });
  const words = element(document, 'p', { class: 'words', dir: 'auto' });
  const summary = worded(document, 'summary', {}, i18n.t('why.open'));
  const why = element(document, 'details', {}, summary);
  const not = button(document, { class: 'quiet' }, i18n.t('why.not'), () => {
    const nearest = shown?.papers[0];
    if (nearest) events.onNotThis(nearest);
  });
  const section = element(document, 'section', { class: 'related' }, heading, papers, words, why);
  let shown: Relation | undefined;

  const drawExplanation = () => {
    // The focused button is about to be removed.
    if (why.querySelector(':focus')) summary.focus();
    while (why.lastChild !== summary) why.lastChild?.remove();
    if (!why.open || !shown) return;
    why.append(createPassages(document, shown.passages), createGroups(document, shown, events.onLess), not);
  };
  onTrusted(why, 'toggle', drawExplanation);
  return {
    element: section,
    show({ related }) {
      section.hidden = !related;
      if (JSON.stringify(related) === JSON.stringify(shown)) return;
      const isOther = related?.papers[0]?.id !== shown?.papers[0]?.id;
      shown = related;
      if (!related) return;
      papers.replaceChildren(
        ...related.papers.map((paper) => element(document, 'li', {}, paperLink(document, paper))),
      );
      setWords(words, relationText(related));
      if (isOther) why.open = false;
      drawExplanation();
    },
  };
}

/** The title of a saved paper, linked to the paper's page where its address is known. */
function paperLink(document: Document, { title, url }: Relation['papers'][number]): HTMLElement {
  if (!url) return worded(document, 'span', { dir: 'auto' }, title);
  return worded(
    document,
    'a',
    { href: url, target: '_blank', rel: 'noopener noreferrer', dir: 'auto' },
    title,
  );
}

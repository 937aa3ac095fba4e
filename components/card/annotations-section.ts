/**
 * The card's section for a saved paper: shows its star, reading status, tags and note, and opens it in the
 * library, where they are changed. The card is drawn by the page's process, so it may not change them.
 */
import { i18n } from '#i18n';
import { button, element, worded } from '../dom/element.ts';
import { setWords } from '../dom/words.ts';
import type { CardEvents, CardSection } from './card-view.ts';

/** @returns a section that is hidden while the paper is not saved. */
export function createAnnotationsSection(
  document: Document,
  { onOpen }: Pick<CardEvents, 'onOpen'>,
): CardSection {
  const status = worded(document, 'p', { class: 'reading' }, '');
  const tags = element(document, 'ul', { class: 'tags', 'aria-label': i18n.t('card.tags') });
  const note = worded(document, 'p', { class: 'note', dir: 'auto' }, '');
  const open = button(document, { class: 'open' }, i18n.t('card.open'), () => onOpen());
  const section = element(
    document,
    'section',
    { class: 'annotations' },
    element(document, 'div', { class: 'row' }, status, open),
    tags,
    note,
  );
  return {
    element: section,
    show({ annotations }) {
      section.hidden = !annotations;
      if (!annotations) return;
      const label = i18n.t(`card.${annotations.status ?? 'unread'}`);
      setWords(status, annotations.starred ? `★ ${label}` : label);
      const has = annotations.tags ?? [];
      tags.replaceChildren(...has.map((tag) => worded(document, 'li', { dir: 'auto' }, tag)));
      tags.hidden = has.length === 0;
      setWords(note, annotations.note ?? '');
      note.hidden = !annotations.note;
    },
  };
}

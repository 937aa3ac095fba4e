/** The card's section for the annotations of a saved paper: star, reading status, tags, note. */
import { i18n } from '#i18n';
import { type Status, STATUSES } from '@/lib/annotations.ts';
import { button, element, onTrusted, worded } from '../dom/element.ts';
import { setWords } from '../dom/words.ts';
import type { CardEvents, CardSection } from './card-view.ts';
import { createNoteField } from './note-field.ts';
import { createTagsField } from './tags-field.ts';

/** @returns a section that is hidden while the paper is not saved. */
export function createAnnotationsSection(
  document: Document,
  { onEdit }: Pick<CardEvents, 'onEdit'>,
): CardSection {
  const star = button(document, { class: 'star', 'aria-label': i18n.t('card.star') }, '', () => {
    const starred = star.getAttribute('aria-pressed') !== 'true';
    onEdit({ starred }, i18n.t(starred ? 'card.starred' : 'card.unstarred'));
  });
  const choices = STATUSES.map((status) => createStatusChoice(document, status, onEdit));
  const statuses = element(
    document,
    'fieldset',
    { 'aria-label': i18n.t('card.status') },
    worded(document, 'legend', { class: 'visually-hidden' }, i18n.t('card.status')),
    ...choices.map((choice) => choice.element),
  );
  const fields = [createTagsField(document, onEdit), createNoteField(document, onEdit)];
  const section = element(
    document,
    'section',
    { class: 'annotations' },
    element(document, 'div', { class: 'row' }, statuses, star),
    ...fields.map((field) => field.element),
  );
  return {
    element: section,
    show(view) {
      section.hidden = !view.annotations;
      star.setAttribute('aria-pressed', String(view.annotations?.starred === true));
      setWords(star, view.annotations?.starred ? '★' : '☆');
      for (const { status, input } of choices)
        input.checked = (view.annotations?.status ?? 'unread') === status;
      for (const field of fields) field.show(view);
    },
  };
}

function createStatusChoice(document: Document, status: Status, onEdit: CardEvents['onEdit']) {
  const label = i18n.t(`card.${status}`);
  const input = element(document, 'input', {
    type: 'radio',
    name: 'status',
    value: status,
    'aria-label': label,
  });
  onTrusted(input, 'change', () => onEdit({ status }, i18n.t('card.statusSet', [label])));
  return {
    status,
    input,
    element: element(document, 'label', {}, input, worded(document, 'span', {}, label)),
  };
}

/** The card's field for a paper's note. It saves after a pause in typing and when it loses the focus. */
import { i18n } from '#i18n';
import { element } from '../dom/element.ts';
import type { CardEvents, CardSection } from './card-view.ts';

/** How long after the last key press the note is saved, in ms. */
export const NOTE_SAVE_DELAY = 1_000;

export function createNoteField(document: Document, onEdit: CardEvents['onEdit']): CardSection {
  const area = element(document, 'textarea', {
    rows: '2',
    dir: 'auto',
    maxlength: '64000',
    placeholder: i18n.t('card.note'),
    'aria-label': i18n.t('card.note'),
  });
  /** The saved note, as far as this field knows. */
  let saved = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = () => {
    clearTimeout(timer);
    timer = undefined;
    const note = area.value.trim();
    if (note === saved) return;
    saved = note;
    onEdit({ note }, i18n.t('card.noteSaved'));
  };
  area.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(save, NOTE_SAVE_DELAY);
  });
  area.addEventListener('blur', save);

  return {
    element: area,
    show({ annotations }) {
      const note = annotations?.note ?? '';
      if (note === saved) return;
      // Text being typed is newer than the saved note, and is kept.
      if (timer === undefined && area.value.trim() === saved) area.value = note;
      saved = note;
    },
  };
}

/**
 * The card's field for a paper's note. It saves after a pause in typing and when it loses the focus.
 *
 * A page can search the fields of closed roots, and in Firefox find where they are. So the note is shown as
 * words, and is in a field only while the user edits it.
 */
import { i18n } from '#i18n';
import { button, element } from '../dom/element.ts';
import { setWords } from '../dom/words.ts';
import type { CardEvents, CardSection } from './card-view.ts';

/** How long after the last key press the note is saved, in ms. */
export const NOTE_SAVE_DELAY = 1_000;

export function createNoteField(document: Document, onEdit: CardEvents['onEdit']): CardSection {
  const area = element(document, 'textarea', {
    rows: '3',
    hidden: true,
    dir: 'auto',
    maxlength: '64000',
    'aria-label': i18n.t('card.note'),
  });
  const shown = button(document, { class: 'shown', dir: 'auto' }, i18n.t('card.note'), () => edit());
  /** The saved note, as far as this field knows. */
  let saved = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isEdited = false;
  const edit = () => {
    area.hidden = false;
    area.focus();
    shown.hidden = true;
  };
  const save = () => {
    clearTimeout(timer);
    timer = undefined;
    const note = area.value.trim();
    if (!isEdited || note === saved) return;
    saved = note;
    onEdit({ note }, i18n.t('card.noteSaved'));
  };
  area.addEventListener('focus', () => {
    isEdited = true;
    area.value = saved;
  });
  area.addEventListener('input', () => {
    isEdited = true;
    clearTimeout(timer);
    timer = setTimeout(save, NOTE_SAVE_DELAY);
  });
  area.addEventListener('blur', () => {
    save();
    isEdited = false;
    area.value = '';
    area.hidden = true;
    shown.hidden = false;
    setWords(shown, saved || i18n.t('card.note'));
  });

  return {
    element: element(document, 'div', { class: 'note' }, area, shown),
    show({ annotations }) {
      const note = annotations?.note ?? '';
      setWords(shown, note || i18n.t('card.note'));
      if (note === saved) return;
      // Text being typed is newer than the saved note, and is kept.
      if (isEdited && timer === undefined && area.value.trim() === saved) area.value = note;
      saved = note;
    },
  };
}

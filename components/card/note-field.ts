/** The note of a paper: kept when a person stops typing for a moment, and when they leave it. */
import { i18n } from '#i18n';
import { element } from '../dom/element.ts';
import type { CardEvents, CardSection } from './card-view.ts';

/** After the last letter, in ms. */
export const NOTE_SAVE_DELAY = 1_000;

export function createNoteField(document: Document, onEdit: CardEvents['onEdit']): CardSection {
  const area = element(document, 'textarea', {
    rows: '2',
    dir: 'auto',
    maxlength: '64000',
    placeholder: i18n.t('card.note'),
    'aria-label': i18n.t('card.note'),
  });
  /** The note as it is kept, as far as this field knows. */
  let kept = '';
  let resting: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    clearTimeout(resting);
    resting = undefined;
    const note = area.value.trim();
    if (note === kept) return;
    kept = note;
    onEdit({ note }, i18n.t('card.noteSaved'));
  };
  area.addEventListener('input', () => {
    clearTimeout(resting);
    resting = setTimeout(keep, NOTE_SAVE_DELAY);
  });
  area.addEventListener('blur', keep);

  return {
    element: area,
    show({ annotations }) {
      const note = annotations?.note ?? '';
      if (note === kept) return;
      // What is being typed is newer than what is known.
      if (resting === undefined && area.value.trim() === kept) area.value = note;
      kept = note;
    },
  };
}

/** A paper's note: rendered, until the user edits it. */
import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { Markdown } from '../shared/Markdown.tsx';
import { NoteField, type NoteFieldProps } from './NoteField.tsx';

export function Note({ note, onNote }: NoteFieldProps) {
  const [isEditing, setEditing] = useState(note === '');
  if (isEditing || !note)
    return (
      <div>
        <NoteField note={note} onNote={onNote} />
        {note && (
          <button type="button" class="link" onClick={() => setEditing(false)}>
            {i18n.t('annotations.noteDone')}
          </button>
        )}
      </div>
    );
  return (
    <section aria-label={i18n.t('annotations.note')} class="note-shown">
      <Markdown text={note} />
      <button type="button" class="link" onClick={() => setEditing(true)}>
        {i18n.t('annotations.noteEdit')}
      </button>
    </section>
  );
}

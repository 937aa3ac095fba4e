/** Messages about parts of a query that could not be understood. */
import { i18n } from '#i18n';
import type { QueryNote } from '@/lib/search/query.ts';

export function SearchNotes({ notes }: { notes: readonly QueryNote[] }) {
  return (
    <>
      {notes.map((note) => (
        <p class="progress" key={JSON.stringify(note)}>
          {noteText(note)}
          {note.kind === 'not-saved' && note.address && (
            <>
              {' '}
              <a href={note.address} target="_blank" rel="noreferrer">
                {i18n.t('notes.open')}
              </a>
            </>
          )}
        </p>
      ))}
    </>
  );
}

function noteText(note: QueryNote): string {
  switch (note.kind) {
    case 'unknown-field':
      return i18n.t('notes.unknownField', [`${note.field}:`, note.known.map((one) => `${one}:`).join(', ')]);
    case 'unknown-value':
      return i18n.t('notes.unknownValue', [`${note.field}:${note.value}`, note.known.join(', ')]);
    case 'not-a-year':
      return i18n.t('notes.notAYear', [note.value]);
    case 'not-a-date':
      return i18n.t('notes.notADate', [note.value]);
    case 'not-saved':
      return i18n.t('notes.notSaved', [note.text]);
    case 'nothing-to-find':
    default:
      return i18n.t('notes.nothingToFind', [note.text]);
  }
}

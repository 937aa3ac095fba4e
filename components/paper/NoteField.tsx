/** A paper's note, in Markdown as it is typed; kept as soon as the typing rests. */
import { i18n } from '#i18n';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** How long the typing rests before the note is kept, in ms. */
const SAVE_DELAY = 1_500;

export interface NoteFieldProps {
  note: string;
  onNote: (note: string) => void;
}

export function NoteField({ note, onNote }: NoteFieldProps) {
  const [typed, setTyped] = useState<string>();
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ typed, note, onNote });
  latest.current = { typed, note, onNote };
  const keep = () => {
    clearTimeout(rest.current);
    const { typed, note, onNote } = latest.current;
    if (typed !== undefined && typed.trim() !== note) onNote(typed);
  };
  // Its end is not put off, as that of other effects is.
  useLayoutEffect(() => {
    // A popup is gone the moment one looks elsewhere.
    addEventListener('pagehide', keep);
    return () => {
      removeEventListener('pagehide', keep);
      keep();
    };
  }, []);
  return (
    <textarea
      class="note"
      dir="auto"
      aria-label={i18n.t('own.note')}
      placeholder={i18n.t('own.notePlaceholder')}
      rows={Math.min(8, Math.max(2, (typed ?? note).split('\n').length + 1))}
      value={typed ?? note}
      onInput={(event) => {
        setTyped(event.currentTarget.value);
        // Known at once: the box may go before it is drawn again.
        latest.current.typed = event.currentTarget.value;
        clearTimeout(rest.current);
        rest.current = setTimeout(keep, SAVE_DELAY);
      }}
      onBlur={keep}
    />
  );
}

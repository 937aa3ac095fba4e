/** The field for a paper's note, as plain Markdown text. It saves after a pause in typing. */
import { i18n } from '#i18n';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** How long after the last key press the note is saved, in ms. */
const SAVE_DELAY = 1_500;

export interface NoteFieldProps {
  note: string;
  onNote: (note: string) => void;
}

export function NoteField({ note, onNote }: NoteFieldProps) {
  const [typed, setTyped] = useState<string>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ typed, note, onNote });
  latest.current = { typed, note, onNote };
  const save = () => {
    clearTimeout(timer.current);
    const { typed, note, onNote } = latest.current;
    if (typed !== undefined && typed.trim() !== note) onNote(typed);
  };
  // A layout effect, because its cleanup runs at once when the field is removed.
  useLayoutEffect(() => {
    // A popup closes as soon as it loses the focus.
    addEventListener('pagehide', save);
    return () => {
      removeEventListener('pagehide', save);
      save();
    };
  }, []);
  return (
    <textarea
      class="note"
      dir="auto"
      aria-label={i18n.t('annotations.note')}
      placeholder={i18n.t('annotations.notePlaceholder')}
      rows={Math.min(8, Math.max(2, (typed ?? note).split('\n').length + 1))}
      value={typed ?? note}
      onInput={(event) => {
        setTyped(event.currentTarget.value);
        // Set at once, because the field may be removed before it renders again.
        latest.current.typed = event.currentTarget.value;
        clearTimeout(timer.current);
        timer.current = setTimeout(save, SAVE_DELAY);
      }}
      onBlur={save}
    />
  );
}

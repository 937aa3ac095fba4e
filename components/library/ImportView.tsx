/** Takes papers in from files of reference managers, or from pasted text, after showing what is in them. */
import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { UnreadEntry } from '@/lib/exchange/bibliography.ts';

/** What would be taken in. */
export interface ImportPreview {
  /** Papers found, and how many of them are in the library. */
  found: number;
  known: number;
  unread: readonly UnreadEntry[];
}

export interface ImportViewProps {
  /** Nothing before something was read. */
  preview: ImportPreview | undefined;
  /** Papers taken in so far, while that is done. */
  progress: number | undefined;
  onFiles: (files: readonly File[]) => void;
  onText: (text: string) => void;
  onAccept: () => void;
  onCancel: () => void;
}

/** Unreadable entries listed. */
const MAX_UNREAD = 50;

export function ImportView({ preview, progress, onFiles, onText, onAccept, onCancel }: ImportViewProps) {
  const [text, setText] = useState('');
  return (
    <section class="tool" aria-labelledby="import">
      <h2 id="import">{i18n.t('import.title')}</h2>
      <p class="soft">{i18n.t('import.what')}</p>
      <div class="row">
        {/* Browsers let files be dropped on it. */}
        <input
          type="file"
          class="drop"
          multiple
          aria-label={i18n.t('import.files')}
          onChange={(event) => {
            onFiles([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
      </div>
      <textarea
        class="note"
        dir="auto"
        rows={6}
        aria-label={i18n.t('import.text')}
        placeholder={i18n.t('import.text')}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div class="row">
        <button type="button" disabled={!text.trim()} onClick={() => onText(text)}>
          {i18n.t('import.read')}
        </button>
      </div>
      {preview && <Preview preview={preview} progress={progress} onAccept={onAccept} onCancel={onCancel} />}
    </section>
  );
}

function Preview({
  preview: { found, known, unread },
  progress,
  onAccept,
  onCancel,
}: Pick<ImportViewProps, 'progress' | 'onAccept' | 'onCancel'> & { preview: ImportPreview }) {
  return (
    <>
      <output>
        {i18n.t('import.found', found, [found.toLocaleString()])}{' '}
        {i18n.t('import.known', known, [known.toLocaleString()])}
      </output>
      {unread.length > 0 && (
        <details>
          <summary>{i18n.t('import.unread', unread.length, [unread.length.toLocaleString()])}</summary>
          <ul class="lines">
            {unread.slice(0, MAX_UNREAD).map(({ line, reason }) => (
              <li key={line}>{i18n.t('import.line', [String(line), reason])}</li>
            ))}
          </ul>
        </details>
      )}
      {progress === undefined ? (
        <div class="row">
          <button type="button" class="primary" disabled={found === 0} onClick={onAccept}>
            {i18n.t('import.accept', found, [found.toLocaleString()])}
          </button>
          <button type="button" onClick={onCancel}>
            {i18n.t('import.cancel')}
          </button>
        </div>
      ) : (
        <progress aria-label={i18n.t('import.title')} value={progress} max={found} />
      )}
    </>
  );
}

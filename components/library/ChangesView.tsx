/** The change log: what was done, the latest first, each entry with a button to undo it. */
import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { LoggedChange } from '../text/change-text.ts';
import { ChangeLine } from './ChangeLine.tsx';

export interface ChangesViewProps {
  /** The latest first. */
  changes: readonly LoggedChange[];
  onUndo: (id: number) => void;
}

/** Changes shown at first and added by "show more". */
const PAGE_SIZE = 100;

export function ChangesView({ changes, onUndo }: ChangesViewProps) {
  const [limit, setLimit] = useState(PAGE_SIZE);
  if (changes.length === 0) return <p class="notice">{i18n.t('changes.none')}</p>;
  return (
    <section class="tool" aria-labelledby="changes">
      <h2 id="changes">{i18n.t('changes.title')}</h2>
      <p class="soft">{i18n.t('changes.what')}</p>
      <ul class="lines" aria-labelledby="changes">
        {changes.slice(0, limit).map((change) => (
          <ChangeLine key={change.id} change={change} onUndo={onUndo} />
        ))}
      </ul>
      {limit < changes.length && (
        <button type="button" class="more" onClick={() => setLimit(limit + PAGE_SIZE)}>
          {i18n.t('changes.more')}
        </button>
      )}
    </section>
  );
}

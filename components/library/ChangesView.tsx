/** The change log: what was done, the latest first, each entry with a button to undo it. */
import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { texToUnicode } from '@/lib/tex/tex-to-unicode.ts';
import { relativeTime } from '../text/relative-time.ts';
import type { ChangeRow } from '@/lib/db/change-rows.ts';

/** A change in the log, without the rows it changed. */
export type LoggedChange = Omit<ChangeRow, 'rows' | 'owners'>;

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
        {changes.slice(0, limit).map((change) => {
          const words = changeText(change);
          return (
            <li key={change.id}>
              <div class="content">
                <p dir="auto">{words}</p>
                <p class="byline">{relativeTime(change.at)}</p>
              </div>
              {change.undoneAt === undefined ? (
                <button
                  type="button"
                  aria-label={i18n.t('changes.undoNamed', [words])}
                  onClick={() => onUndo(change.id)}
                >
                  {i18n.t('changes.undo')}
                </button>
              ) : (
                <span class="soft">{i18n.t('changes.undone')}</span>
              )}
            </li>
          );
        })}
      </ul>
      {limit < changes.length && (
        <button type="button" class="more" onClick={() => setLimit(limit + PAGE_SIZE)}>
          {i18n.t('changes.more')}
        </button>
      )}
    </section>
  );
}

/** Describes a change: `Saved: “Title”`, `Removed: “Title” and others, 12 papers`. */
function changeText({ kind, title, count, detail }: LoggedChange): string {
  const did = i18n.t(`changes.kinds.${kind}`, [detail ?? '']);
  if (!title) return detail && kind !== 'renameTag' ? i18n.t('changes.detail', [did, detail]) : did;
  if (count > 1) return i18n.t('changes.many', [did, texToUnicode(title), count.toLocaleString()]);
  return i18n.t('changes.one', [did, texToUnicode(title)]);
}

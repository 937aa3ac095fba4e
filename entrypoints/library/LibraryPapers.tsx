/** The library page's list of papers, with selection and actions on many papers. */
import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { SelectionBar } from '@/components/library/SelectionBar.tsx';
import { SelectCheckbox } from '@/components/library/SelectCheckbox.tsx';
import { CHUNK_ROWS } from '@/components/shared/virtual-list.ts';
import { LibraryView } from '@/components/search/LibraryView.tsx';
import type { OffprintDb } from '@/lib/db/database.ts';
import type { AnnotationEdit } from '@/lib/annotations.ts';
import { type OperationResult, sendMessage } from '@/lib/messages.ts';
import { batches } from '@/lib/schedule.ts';
import type { SortOrder } from '@/lib/search/sort.ts';
import type { ActionState } from '../shared/use-actions.ts';
import { useIndexProgress, useSearch } from '../shared/use-library.ts';
import { useSelection } from './use-selection.ts';

export interface LibraryPapersProps {
  db: OffprintDb;
  query: string;
  /** All tags in the library. */
  tags: readonly string[];
  actionState: ActionState;
}

const INITIAL_RANGE = { from: 0, to: 2 * CHUNK_ROWS };
/** Papers per message. */
const BATCH_SIZE = 5_000;

export function LibraryPapers({ db, query, tags, actionState }: LibraryPapersProps) {
  const { actions, attempt, undoable } = actionState;
  const [chosenSort, setSort] = useState<SortOrder>();
  const [range, setRange] = useState(INITIAL_RANGE);
  const sort = chosenSort ?? (query ? 'relevance' : 'saved');
  const library = useSearch(db, { query, sort, ...range });
  const indexing = useIndexProgress(db, query !== '');
  const { selected, toggle, selectAll, selectNone } = useSelection(db, query, sort);
  if (!library) return null;
  const count = selected.size;
  const edit = (edit: AnnotationEdit) =>
    undoable(
      i18n.t('library.changed', count, [count.toLocaleString()]),
      inBatches([...selected], (ids) => sendMessage('annotatePapers', { ids, edit })),
    );
  const remove = () => {
    undoable(
      i18n.t('library.removed', count, [count.toLocaleString()]),
      inBatches([...selected], (ids) => sendMessage('removePapers', { ids })),
    );
    selectNone();
  };
  return (
    <LibraryView
      query={query}
      {...library}
      sort={sort}
      onSort={setSort}
      indexing={indexing}
      tags={tags}
      actions={actions}
      onRange={(from, to) => setRange({ from, to })}
      leading={({ id, title }, row) => (
        <SelectCheckbox
          title={title}
          selected={selected.has(id)}
          onToggle={(isRange) => attempt(toggle(row, id, isRange))}
        />
      )}
      selection={
        count > 0 ? (
          <SelectionBar
            count={count}
            total={library.total}
            tags={tags}
            onAll={() => attempt(selectAll(library.more ? Infinity : library.total))}
            onNone={selectNone}
            onEdit={edit}
            onRemove={remove}
          />
        ) : undefined
      }
    />
  );
}

/** Sends one message after the other, so that changing many papers does not block the worker for long. */
async function inBatches(
  ids: number[],
  send: (ids: number[]) => Promise<OperationResult>,
): Promise<OperationResult[]> {
  const results: OperationResult[] = [];
  for (const batch of batches(ids, BATCH_SIZE)) results.push(await send(batch));
  return results;
}

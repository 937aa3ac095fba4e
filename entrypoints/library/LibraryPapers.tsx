/** The library page's list of papers, with selection and actions on many papers. */
import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { SelectionBar } from '@/components/library/SelectionBar.tsx';
import { SelectCheckbox } from '@/components/library/SelectCheckbox.tsx';
import { CHUNK_ROWS } from '@/components/shared/virtual-list.ts';
import { LibraryView, type ReadingPaneState } from '@/components/search/LibraryView.tsx';
import type { OffprintDb } from '@/lib/db/database.ts';
import type { AnnotationEdit } from '@/lib/annotations.ts';
import { type OperationResult, sendMessage } from '@/lib/messages.ts';
import { batches } from '@/lib/schedule.ts';
import type { SortOrder } from '@/lib/search/sort.ts';
import type { ActionState } from '../shared/use-actions.ts';
import { useIndexProgress, useSearch, useVerbatim } from '../shared/use-library.ts';
import { exportSelection } from './export-selection.ts';
import { useSelection } from './use-selection.ts';

export interface LibraryPapersProps {
  db: OffprintDb;
  query: string;
  /** The order the user has chosen. */
  chosenSort: SortOrder | undefined;
  onSort: (sort: SortOrder) => void;
  reading: ReadingPaneState;
  /** Called with the index terms of the paper that is read. */
  onTerms: (terms: readonly string[]) => void;
  /** All tags in the library. */
  tags: readonly string[];
  actionState: ActionState;
}

const INITIAL_RANGE = { from: 0, to: 2 * CHUNK_ROWS };
/** Papers per message. */
const BATCH_SIZE = 5_000;

export function LibraryPapers(props: LibraryPapersProps) {
  const { db, query, chosenSort, onSort, reading, onTerms, tags, actionState } = props;
  const { actions, attempt, undoable } = actionState;
  const [range, setRange] = useState(INITIAL_RANGE);
  const sort = chosenSort ?? (query ? 'relevance' : 'saved');
  const { verbatim, onVerbatim } = useVerbatim(query);
  const library = useSearch(db, { query, sort, verbatim, ...range });
  const indexing = useIndexProgress(db, query !== '');
  const { selected, toggle, selectAll, selectNone } = useSelection(db, { query, sort, verbatim });
  const read = [...(library?.rows.values() ?? [])].find(({ paper }) => paper.id === reading.id);
  const terms = read?.terms.join(' ');
  useEffect(() => onTerms(read?.terms ?? []), [terms]);
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
      onSort={onSort}
      onVerbatim={onVerbatim}
      reading={reading}
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
            onExport={(format) => attempt(exportSelection(db, [...selected], format))}
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

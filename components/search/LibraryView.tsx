/** "Library": the papers that match what is typed, best first; the latest ones while nothing is. */
import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { annotationsOf } from '@/lib/annotations.ts';
import type { PaperActions } from '../paper/paper-actions.ts';
import { PaperDetails } from '../paper/PaperDetails.tsx';
import { PaperItem } from '../paper/PaperItem.tsx';
import { PaperList } from '../paper/PaperList.tsx';
import type { SearchResults, SearchRow } from './search-results.ts';
import { SearchNotes } from './SearchNotes.tsx';
import { SortSelect, type SortSelectProps } from './SortSelect.tsx';
import type { SavedPaper } from '@/lib/db/rows.ts';

export interface LibraryViewProps extends SearchResults, SortSelectProps {
  query: string;
  /** How far the index is, while it is being made anew. */
  indexing: { done: number; of: number } | undefined;
  /** All tags there are. */
  tags: readonly string[];
  actions: PaperActions;
  onRange: (from: number, to: number) => void;
  /** What stands before a paper's title: a box to select it by. */
  lead?: ((paper: SavedPaper, row: number) => ComponentChildren) | undefined;
  /** What is shown in place of the summary: what can be done with the papers that are selected. */
  selection?: ComponentChildren;
}

export function LibraryView(props: LibraryViewProps) {
  const { query, rows, total, more, corrected, notes, indexing, sort, onSort, tags, actions, onRange, lead } =
    props;
  const [open, setOpen] = useState<number>();
  return (
    <>
      {indexing && (
        <output class="progress">
          {i18n.t('search.indexing', [indexing.done.toLocaleString(), indexing.of.toLocaleString()])}
        </output>
      )}
      <SearchNotes notes={notes} />
      {total === 0 ? (
        <output class="notice">{query ? i18n.t('search.none', [query]) : i18n.t('library.empty')}</output>
      ) : (
        <div class="bar">
          {props.selection ?? (
            <output>
              {corrected
                ? i18n.t('search.corrected', [corrected])
                : i18n.t('search.results', total, [`${total.toLocaleString()}${more ? '+' : ''}`])}
            </output>
          )}
          <SortSelect query={query} sort={sort} onSort={onSort} />
        </div>
      )}
      {total > 0 && (
        <PaperList
          key={`${sort} ${query}`}
          label={i18n.t('tabs.library')}
          total={total}
          at={(row) => rows.get(row)}
          onRange={onRange}
        >
          {({ paper, terms }: SearchRow, place) => {
            const { id } = paper;
            const annotations = annotationsOf(paper);
            return (
              <PaperItem
                key={id}
                paper={paper}
                place={place}
                lead={lead?.(paper, place.row)}
                terms={terms}
                annotations={annotations}
                onDetails={() => setOpen(open === id ? undefined : id)}
                details={
                  open === id && (
                    <PaperDetails
                      paper={paper}
                      id={id}
                      annotations={annotations}
                      sources={paper.sources?.length}
                      tags={tags}
                      actions={actions}
                    />
                  )
                }
              />
            );
          }}
        </PaperList>
      )}
    </>
  );
}

/** The "Library" view: the papers that match the query, or the latest ones while the query is empty. */
import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { annotationsOf } from '@/lib/annotations.ts';
import type { PaperActions } from '../paper/paper-actions.ts';
import { SavedPaperDetails } from '../paper/PaperDetails.tsx';
import { PaperItem } from '../paper/PaperItem.tsx';
import { PaperList } from '../paper/PaperList.tsx';
import type { SearchResults, SearchRow } from './search-results.ts';
import { SearchNotes } from './SearchNotes.tsx';
import { SortSelect, type SortSelectProps } from './SortSelect.tsx';
import type { SavedPaper } from '@/lib/db/rows.ts';

export interface LibraryViewProps extends SearchResults, SortSelectProps {
  query: string;
  /** Progress of the search index while it is being rebuilt. */
  indexing: { done: number; of: number } | undefined;
  /** All tags in the library. */
  tags: readonly string[];
  actions: PaperActions;
  onRange: (from: number, to: number) => void;
  /** Searches for what was typed, without corrections. */
  onVerbatim: () => void;
  /** The paper that is read beside the list; without it, details open in the list. */
  reading?: ReadingPaneState | undefined;
  /** Content before a paper's title, such as a checkbox to select it. */
  leading?: ((paper: SavedPaper, row: number) => ComponentChildren) | undefined;
  /** Shown in place of the summary: the actions for the selected papers. */
  selection?: ComponentChildren;
}

/** What is read beside the list. */
export interface ReadingPaneState {
  id: number | undefined;
  /** Opens a paper, or closes the pane. */
  onRead: (id: number | undefined) => void;
}

export function LibraryView(props: LibraryViewProps) {
  const {
    query,
    rows,
    total,
    complete,
    corrected,
    hasVerbatim,
    onVerbatim,
    notes,
    indexing,
    sort,
    onSort,
    tags,
    actions,
    onRange,
    leading,
    reading,
  } = props;
  const [openHere, setOpenHere] = useState<number>();
  const open = reading ? reading.id : openHere;
  const toggle = (id: number) => (reading?.onRead ?? setOpenHere)(open === id ? undefined : id);
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
        <div class="list-header">
          {props.selection ?? (
            <output>
              {corrected ? i18n.t('search.corrected', [corrected]) : countText(props)}
              {hasVerbatim && (
                <>
                  {' '}
                  <button type="button" class="link" onClick={onVerbatim}>
                    {i18n.t('search.instead', [query.trim()])}
                  </button>
                </>
              )}
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
          {({ paper, terms }: SearchRow, position) => {
            const { id } = paper;
            const annotations = annotationsOf(paper);
            return (
              <PaperItem
                key={id}
                paper={paper}
                position={position}
                heading={
                  complete === position.row && total > complete ? i18n.t('search.someWords') : undefined
                }
                leading={leading?.(paper, position.row)}
                terms={terms}
                annotations={annotations}
                // Going through the list with the keys, the pane follows.
                onFocus={reading?.id === undefined ? undefined : () => reading.onRead(id)}
                isOpen={open === id}
                onDetails={() => toggle(id)}
                details={
                  open === id &&
                  !reading && <SavedPaperDetails paper={paper} terms={terms} tags={tags} actions={actions} />
                }
              />
            );
          }}
        </PaperList>
      )}
    </>
  );
}

/** How many papers were found; of a few words, those with all of them and the others apart. */
function countText({ total, complete, more }: Pick<SearchResults, 'total' | 'complete' | 'more'>): string {
  const number = (count: number) => `${count.toLocaleString()}${more ? '+' : ''}`;
  if (complete === undefined || complete === total) return i18n.t('search.results', total, [number(total)]);
  const others = total - complete;
  return [
    i18n.t('search.all', complete, [complete.toLocaleString()]),
    i18n.t('search.some', others, [number(others)]),
  ].join(' · ');
}

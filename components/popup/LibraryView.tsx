/** "Library": the papers that match what is typed, best first; the latest ones while nothing is. */
import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { SavedPaper } from '@/lib/db/database.ts';
import { ownOf } from '@/lib/annotations.ts';
import type { PaperActions } from '../paper-actions.ts';
import { PaperDetails } from '../later-parts.ts';
import { PaperItem } from '../PaperItem.tsx';
import { PaperList } from '../PaperList.tsx';
import type { LibraryFound, Shown } from '../search-view.ts';
import { SearchNotes } from './SearchNotes.tsx';
import { SortBy, type SortByProps } from './SortBy.tsx';

export interface LibraryViewProps extends LibraryFound, SortByProps {
  query: string;
  /** How far the index is, while it is being made anew. */
  indexing: { done: number; of: number } | undefined;
  /** All tags there are. */
  tags: readonly string[];
  actions: PaperActions;
  onStretch: (from: number, to: number) => void;
  /** What stands before a paper's title: a box to select it by. */
  lead?: ((paper: SavedPaper, row: number) => ComponentChildren) | undefined;
  /** What is shown in place of the summary: what can be done with the papers that are selected. */
  selection?: ComponentChildren;
}

export function LibraryView(props: LibraryViewProps) {
  const {
    query,
    rows,
    total,
    more,
    corrected,
    notes,
    indexing,
    sort,
    onSort,
    tags,
    actions,
    onStretch,
    lead,
  } = props;
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
          <SortBy query={query} sort={sort} onSort={onSort} />
        </div>
      )}
      {total > 0 && (
        <PaperList
          key={`${sort} ${query}`}
          label={i18n.t('tabs.library')}
          total={total}
          at={(row) => rows.get(row)}
          onStretch={onStretch}
        >
          {({ paper, terms }: Shown, place) => {
            const { id } = paper;
            const own = ownOf(paper);
            return (
              <PaperItem
                key={id}
                paper={paper}
                place={place}
                lead={lead?.(paper, place.row)}
                terms={terms}
                own={own}
                onDetails={() => setOpen(open === id ? undefined : id)}
                details={
                  open === id && (
                    <PaperDetails
                      paper={paper}
                      id={id}
                      own={own}
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

/** "Library": the papers that match what is typed, best first; the latest ones while nothing is. */
import { i18n } from '#i18n';
import type { SavedPaper } from '@/lib/library/db.ts';
import type { Note } from '@/lib/search/query.ts';
import type { Sort } from '@/lib/search/sort.ts';
import { PaperItem } from '../PaperItem.tsx';
import { PaperList } from '../PaperList.tsx';
import { SearchNotes } from './SearchNotes.tsx';

export interface Shown {
  paper: SavedPaper;
  /** Index terms that matched. */
  terms: string[];
}

export interface LibraryViewProps {
  query: string;
  shown: Shown[];
  /** All that match, shown or not. */
  total: number;
  /** There are at least so many. */
  more?: true | undefined;
  /** What was searched for instead, when nothing matched as typed. */
  corrected?: string | undefined;
  /** What of the query could not be read as written. */
  notes: readonly Note[];
  sort: Sort;
  onSort: (sort: Sort) => void;
  /** How far the index is, while it is being made anew. */
  indexing: { done: number; of: number } | undefined;
  /** Pairs that may be one paper. */
  duplicates: number;
  onReview: () => void;
  onPart: (id: number) => void;
  onMore: () => void;
  onRemove: (id: number, title: string) => void;
}

const SORTS: readonly Sort[] = ['relevance', 'saved', 'published', 'title'];

export function LibraryView(props: LibraryViewProps) {
  const { query, shown, total, notes, indexing, onPart, onMore, onRemove } = props;
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
        <Summary {...props} />
      )}
      <PaperList label={i18n.t('tabs.library')}>
        {shown.map(({ paper, terms }) => (
          <PaperItem
            key={paper.id}
            paper={paper}
            terms={terms}
            saved={paper.id}
            sources={paper.sources?.length}
            onPart={() => onPart(paper.id)}
            onRemove={() => onRemove(paper.id, paper.title)}
          />
        ))}
      </PaperList>
      {shown.length < total && (
        <button type="button" class="more" onClick={onMore}>
          {i18n.t('library.more')}
        </button>
      )}
    </>
  );
}

/** How many there are, in which order, and what could be tidied up. */
function Summary({ query, total, more, corrected, sort, onSort, duplicates, onReview }: LibraryViewProps) {
  return (
    <div class="bar">
      <output>
        {corrected
          ? i18n.t('search.corrected', [corrected])
          : i18n.t('search.results', total, [`${total.toLocaleString()}${more ? '+' : ''}`])}
      </output>
      {duplicates > 0 && !query && (
        <button type="button" onClick={onReview}>
          {i18n.t('duplicates.offer', duplicates)}
        </button>
      )}
      <select
        aria-label={i18n.t('search.sort')}
        value={sort}
        onChange={(event) => {
          const chosen = SORTS.find((sort) => sort === event.currentTarget.value);
          if (chosen) onSort(chosen);
        }}
      >
        {SORTS.filter((by) => query || by !== 'relevance').map((by) => (
          <option key={by} value={by}>
            {i18n.t(`search.by.${by}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The select box for the sort order of a list. Sorting by relevance needs a query. */
import { i18n } from '#i18n';
import type { SortOrder } from '@/lib/search/sort.ts';

export interface SortSelectProps {
  query: string;
  sort: SortOrder;
  onSort: (sort: SortOrder) => void;
}

const SORTS: readonly SortOrder[] = ['relevance', 'saved', 'published', 'title'];

export function SortSelect({ query, sort, onSort }: SortSelectProps) {
  return (
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
  );
}

/** Papers, page readings and props for tests of the popup's views. */
import type { SearchRow } from '@/components/search/search-results.ts';
import type { PageReading } from '@/lib/messages.ts';
import type { SavedPaper } from '@/lib/db/rows.ts';
import { people } from '@/tests/lib/people.ts';

export const paper = (n: number, more: Partial<SavedPaper> = {}): SavedPaper => ({
  id: n,
  title: `Paper number ${n}`,
  authors: people('Ada Example', 'Ben Sample', 'Cleo Case', 'Dan Datum', 'Eve Etude'),
  abstract: 'First we ask. Then we find interpretable circuits.',
  ids: [`arxiv:2601.0000${n}`],
  url: `https://arxiv.org/abs/2601.0000${n}`,
  year: 2026,
  savedAt: 0,
  seenAt: 'https://arxiv.org/list/cs.CL/recent',
  ...more,
});
export const reading = (papers: PageReading['papers'], more: Partial<PageReading> = {}): PageReading => ({
  url: 'https://arxiv.org/list/cs.CL/recent',
  changed: false,
  rows: papers.length,
  titles: papers.length,
  fetching: 0,
  papers,
  ...more,
});
export const nothing = () => undefined;
export const actions = {
  annotate: nothing,
  remove: nothing,
  correct: nothing,
  split: nothing,
  copy: nothing,
};
export const listed = { tags: [], actions };
export const rowsOf = (...shown: SearchRow[]) => new Map(shown.map((one, row) => [row, one]));
export const library = {
  ...listed,
  notes: [],
  sort: 'relevance' as const,
  onVerbatim: () => undefined,
  onSort: nothing,
  indexing: undefined,
  onRange: nothing,
};
export const frame = {
  onView: nothing,
  onQuery: nothing,
  onSettings: nothing,
  onLibrary: nothing,
  undo: undefined,
  error: undefined,
};

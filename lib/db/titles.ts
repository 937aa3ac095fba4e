/**
 * An index from title and first author, and from ids that pages claimed, to papers: it finds a paper that
 * shares no id. Derived from the papers, in their transaction.
 */
import { titleKey } from '../identity/same-paper.ts';
import type { SavedPaper } from './rows.ts';

/** The papers of one key (see `titleKey` and `claimKey`), by id. Nearly always one. */
export interface TitleRow {
  key: string;
  papers: number[];
}

/**
 * The keys of a record: of its title and all that its sources call it, and of the ids that pages named for it
 * and it did not take up.
 */
export function titleKeysOf(row: Pick<SavedPaper, 'title' | 'authors' | 'claimed' | 'sources'>): string[] {
  const all = [row, ...(row.sources ?? [])];
  const titles = all.flatMap((one) => titleKey(one) ?? []);
  const claims = all.flatMap(({ claimed = [] }) => claimed.map(claimKey));
  return [...new Set([...titles, ...claims])];
}

/** The key of an id that pages named for records which did not take it up. No title's key is like it. */
export function claimKey(id: string): string {
  return `#${id}`;
}

/** The rows after some papers took up or gave up keys. @param rows those of the keys that are there. */
export function updatedTitles(
  rows: readonly TitleRow[],
  changes: readonly { paper: number; before: readonly string[]; after: readonly string[] }[],
): { put: TitleRow[]; gone: string[] } {
  const papers = new Map(rows.map((row) => [row.key, new Set(row.papers)]));
  for (const { paper, before, after } of changes) {
    for (const key of before) papers.get(key)?.delete(paper);
    for (const key of after) papers.set(key, (papers.get(key) ?? new Set()).add(paper));
  }
  const all = Array.from(papers, ([key, of]): TitleRow => ({
    key,
    papers: [...of].toSorted((a, b) => a - b),
  }));
  return {
    put: all.filter((row) => row.papers.length > 0),
    gone: all.flatMap((row) => (row.papers.length === 0 ? [row.key] : [])),
  };
}

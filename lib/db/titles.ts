/**
 * Which papers have a title and first author: found by both where no id tells. Derived from the papers, in
 * their transaction.
 */
import { titleKey } from '../identity/same-paper.ts';
import type { SavedPaper, Source } from './rows.ts';

/** The papers of one title key (see `titleKey`), by id. Nearly always one. */
export interface TitleRow {
  key: string;
  papers: number[];
}

/** The title keys of a record: of itself and of all that its sources call it. */
export function titleKeysOf(row: Pick<SavedPaper, 'title' | 'authors'> & { sources?: Source[] }): string[] {
  const keys = [row, ...(row.sources ?? [])].flatMap((one) => titleKey(one) ?? []);
  return [...new Set(keys)];
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

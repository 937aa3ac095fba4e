/** Tests of the pages that the judge is trained on. */
import { describe, expect, it } from 'vitest';
import { leaveOut } from './leave-out.ts';
import { makePages } from './row-pages.ts';

/** Papers of 400 authors, five each, in categories of three archives. */
const papers = Array.from({ length: 2_000 }, (_, i) => {
  const author = Math.floor(i / 5);
  return {
    id: `paper ${i}`,
    title: `Title ${i}`,
    abstract: '',
    authors: [`Author Number ${author}`],
    categories: [`${['cs', 'math', 'bio'][author % 3]}.${author % 6}`],
  };
});
const authorsOf = (some: { authors: readonly string[] }[]) => new Set(some.flatMap(({ authors }) => authors));

describe('a page', () => {
  const pages = [...makePages(papers, 2)];

  it('is made for each size of library, with and without abstracts', () => {
    expect(pages.map(({ library }) => library.length)).toEqual([
      1, 1, 3, 3, 10, 10, 30, 30, 100, 100, 300, 300, 1_000, 1_000,
    ]);
    expect(pages.filter(({ titleOnly }) => titleOnly)).toHaveLength(7);
  });

  it('has relevant rows by authors of the library alone, and no saved paper among its rows', () => {
    for (const { library, rows } of pages) {
      const authors = authorsOf(library);
      for (const { paper, isRelevant } of rows) {
        expect(authors.has(paper.authors[0] ?? '')).toBe(isRelevant);
        expect(library).not.toContain(paper);
      }
      expect(rows.some(({ isRelevant }) => isRelevant)).toBe(true);
    }
  });

  it('is the same each time', () => {
    expect([...makePages(papers, 2)]).toEqual(pages);
  });
});

it('papers of authors that are left out are not trained on', () => {
  // The SHA-256 of "Author Number 1".
  const hash = '011e89f82a52c4b949531341d95b36cf5795d3a968db209ffb03ece1d2d835d5';
  const kept = leaveOut(papers, new Set([hash]));
  expect(kept).toHaveLength(papers.length - 5);
  expect(authorsOf(kept)).not.toContain('Author Number 1');
});

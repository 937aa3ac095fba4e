/** Near-duplicates: what is offered, what is not, and that no pair is lost by comparing few. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearDuplicates } from '@/lib/library/near-duplicates.ts';
import type { Paper } from '@/lib/paper.ts';
import { analyse } from '@/lib/text/analyser.ts';
import { fullNames } from '@/lib/names/name.ts';
import { people } from '@/tests/lib/people.ts';

const paper = (title: string, author: string, year?: number): Paper => ({
  title,
  authors: people(author),
  abstract: '',
  ids: [],
  ...(year !== undefined && { year }),
});

const LONG = 'Sparse autoencoders find interpretable features in language models';

describe('nearDuplicates', () => {
  it('offers near-equal titles of one first author in neighbouring years', () => {
    const papers = [
      paper('Something else entirely about graphs', 'Jane Doe', 2020),
      paper(LONG, 'Jane Doe', 2020),
      paper(`${LONG} and vision`, 'Doe, J.', 2021),
    ];
    expect(nearDuplicates(papers)).toEqual([{ a: 1, b: 2, similarity: 7 / 8 }]);
  });

  it.each([
    ['another first author', paper(LONG, 'Jane Roe', 2020)],
    ['years apart', paper(LONG, 'Jane Doe', 2022)],
    ['another title', paper('Dense autoencoders find no features in vision models', 'Jane Doe', 2020)],
    ['no author', { ...paper(LONG, '', 2020), authors: [] }],
  ])('offers nothing for %s', (_, other) => {
    expect(nearDuplicates([paper(LONG, 'Jane Doe', 2020), other])).toEqual([]);
  });

  it('lets a paper without a year meet every year', () => {
    expect(nearDuplicates([paper(LONG, 'Jane Doe', 2020), paper(LONG, 'Jane Doe')])).toHaveLength(1);
  });

  it('finds what comparing all pairs finds', () => {
    const words = fc.array(
      fc.constantFrom('graph', 'norm', 'kernel', 'tree', 'flow', 'proof', 'cell', 'spin'),
      {
        minLength: 1,
        maxLength: 9,
      },
    );
    const some = fc.array(
      fc
        .tuple(words, fc.constantFrom('Doe', 'Roe'), fc.integer({ min: 2000, max: 2003 }))
        .map(([w, a, y]) => paper(w.join(' '), a, y)),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(some, (papers) => {
        const found = nearDuplicates(papers).map(({ a, b }) => `${a} ${b}`);
        expect(found.toSorted()).toEqual(allPairs(papers).toSorted());
      }),
    );
  });

  it('compares few of 10,000 papers by one name', () => {
    const papers = Array.from({ length: 10_000 }, (_, i) =>
      paper(`w${i} x${i} y${i} study of z${i % 50}`, 'Wei Wang', 2020),
    );
    papers.push(paper('w7 x7 y7 study of z7', 'Wang, Wei', 2021));
    expect(nearDuplicates(papers)).toEqual([{ a: 7, b: 10_000, similarity: 1 }]);
  });
});

/** The definition, word for word. */
function allPairs(papers: Paper[]): string[] {
  return papers.flatMap((x, a) =>
    papers.flatMap((y, b) => {
      const [left, right] = [new Set(analyse(x.title)), new Set(analyse(y.title))];
      const common = [...left].filter((t) => right.has(t)).length;
      const alike = common / (left.size + right.size - common) >= 0.75;
      return a < b &&
        alike &&
        fullNames(x.authors) === fullNames(y.authors) &&
        Math.abs((x.year ?? 0) - (y.year ?? 0)) <= 1
        ? [`${a} ${b}`]
        : [];
    }),
  );
}

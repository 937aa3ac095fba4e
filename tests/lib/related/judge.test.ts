/** Rows against the library: which saved papers earn a mark, how strong it is, and what feedback does to it. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryCorpus } from '@/lib/related/corpus.ts';
import { createJudge, explainWitness } from '@/lib/related/judge.ts';
import { sumOf } from '@/lib/related/reasons.ts';
import { spaceOf } from '@/lib/related/space.ts';
import { CALIBRATION, features, height, strengthOf } from '@/lib/related/strength.ts';
import { paper, papers, TABLE } from './made-papers.ts';

const library = [
  { title: 'Sparse features of a language model', abstract: 'Circuits in a language model.' },
  { title: 'Galaxies and protein networks' },
  { title: 'Attribution of neurons', abstract: 'Saliency of image models.' },
];
const space = spaceOf(memoryCorpus(library), TABLE);
const row = { title: 'Sparse language features' };

describe('a judgement', () => {
  it('names the saved papers nearest first, their shares adding up to the score', () => {
    const { papers, score } = createJudge(space)(row);
    expect(papers[0]?.document).toBe(0);
    expect(papers.reduce((sum, p) => sum + p.score, 0)).toBeCloseTo(score, 12);
  });

  it('is the sum of its witnesses’ reasons and of what was liked', () => {
    fc.assert(
      fc.property(paper, papers, paper, (asked, saved, text) => {
        const own = spaceOf(memoryCorpus(saved), TABLE);
        const feedback = {
          mutedWords: [{ words: 'model', weight: 0.5 }],
          mutedPapers: [{ document: 0, weight: 1 }],
          liked: [{ label: 'that one', text, weight: 0.25 }],
        };
        const { score, papers, liked } = createJudge(own, feedback)(asked);
        const told = papers.flatMap(({ document }) =>
          explainWitness(asked, document, saved[document] ?? asked, own, feedback),
        );
        expect(sumOf([...told, ...liked])).toBeCloseTo(score, 9);
      }),
    );
  });

  it('loses exactly the share of a muted paper', () => {
    const before = createJudge(space)(row);
    const after = createJudge(space, { mutedPapers: [{ document: 0, weight: 1 }] })(row);
    expect(before.score - after.score).toBeCloseTo(before.papers[0]?.score ?? NaN, 12);
  });

  it('finds nothing in an empty library', () => {
    const judged = createJudge(spaceOf(memoryCorpus([]), TABLE))(row);
    expect(judged).toEqual({ score: 0, strength: undefined, papers: [], liked: [] });
  });
});

describe('strengthOf', () => {
  it('rises with the score and asks for more in a larger library', () => {
    const large = { ...space, corpus: { ...space.corpus, count: 3000 } };
    const steps = [0.1, 0.3, 0.5, 0.7, 0.9].map((score) => strengthOf(score, 8, space) ?? 0);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(strengthOf(0.3, 8, space)).toBe(3);
    expect(strengthOf(0.3, 8, large)).toBeUndefined();
  });

  it('asks for more with each saved paper, the first few too', () => {
    const asked = [1, 2, 3, 4, 10, 100, 1000, 30_000].map((papers) =>
      height(CALIBRATION.table.related, features(papers, 8)),
    );
    expect(asked).toEqual([...new Set(asked)].toSorted((a, b) => a - b));
  });
});

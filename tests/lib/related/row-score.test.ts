/** Tests of row scores: the neighbours, the strength and the effect of feedback. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryCorpus } from '@/lib/related/corpus.ts';
import { createRowScorer, explainNeighbour } from '@/lib/related/row-score.ts';
import { sumWeights } from '@/lib/related/reasons.ts';
import { createSpace } from '@/lib/related/space.ts';
import { CALIBRATION, calibrationFeatures, evaluateThreshold, strengthOf } from '@/lib/related/strength.ts';
import { paper, papers, TABLE } from './made-papers.ts';

const library = [
  { title: 'Sparse features of a language model', abstract: 'Circuits in a language model.' },
  { title: 'Galaxies and protein networks' },
  { title: 'Attribution of neurons', abstract: 'Saliency of image models.' },
];
const space = createSpace(createMemoryCorpus(library), TABLE);
const row = { title: 'Sparse language features' };

describe('createRowScorer', () => {
  it('returns the neighbours nearest first, with shares that add up to the score', () => {
    const { papers, score } = createRowScorer(space)(row);
    expect(papers[0]?.document).toBe(0);
    expect(papers.reduce((sum, p) => sum + p.score, 0)).toBeCloseTo(score, 12);
  });

  it('gives a score that is the sum of the neighbours’ reasons and of the liked reasons', () => {
    fc.assert(
      fc.property(paper, papers, paper, (query, saved, text) => {
        const own = createSpace(createMemoryCorpus(saved), TABLE);
        const feedback = {
          mutedWords: [{ words: 'model', weight: 0.5 }],
          mutedPapers: [{ document: 0, weight: 1 }],
          liked: [{ label: 'that one', text, weight: 0.25 }],
        };
        const { score, papers, liked } = createRowScorer(own, feedback)(query);
        const reasons = papers.flatMap(({ document }) =>
          explainNeighbour(query, document, saved[document] ?? query, own, feedback),
        );
        expect(sumWeights([...reasons, ...liked])).toBeCloseTo(score, 9);
      }),
    );
  });

  it('subtracts exactly the share of a muted paper', () => {
    const before = createRowScorer(space)(row);
    const after = createRowScorer(space, { mutedPapers: [{ document: 0, weight: 1 }] })(row);
    expect(before.score - after.score).toBeCloseTo(before.papers[0]?.score ?? NaN, 12);
  });

  it('returns a score of 0 for an empty library', () => {
    const scored = createRowScorer(createSpace(createMemoryCorpus([]), TABLE))(row);
    expect(scored).toEqual({ score: 0, strength: undefined, papers: [], liked: [] });
  });
});

describe('strengthOf', () => {
  it('rises with the score, and needs higher scores in a larger library', () => {
    const large = { ...space, corpus: { ...space.corpus, count: 3000 } };
    const steps = [0.1, 0.3, 0.5, 0.7, 0.9].map((score) => strengthOf(score, 8, space) ?? 0);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(strengthOf(0.3, 8, space)).toBe(3);
    expect(strengthOf(0.3, 8, large)).toBeUndefined();
  });

  it('needs a higher score with each saved paper, even among the first few', () => {
    const thresholds = [1, 2, 3, 4, 10, 100, 1000, 30_000].map((papers) =>
      evaluateThreshold(CALIBRATION.table.related, calibrationFeatures(papers, 8)),
    );
    expect(thresholds).toEqual([...new Set(thresholds)].toSorted((a, b) => a - b));
  });
});

/** Tests of row scores: the neighbours, the strength and the effect of feedback. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryCorpus } from '@/lib/related/corpus.ts';
import { createRowScorer, explainNeighbour } from '@/lib/related/row-score.ts';
import { sumWeights } from '@/lib/related/reasons.ts';
import { createSpace } from '@/lib/related/space.ts';
import { evidenceOfOne, strengthOf } from '@/lib/related/strength.ts';
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

  it('raises the chance of what is like a liked text, and lowers it of what is like a muted paper', () => {
    const far = { title: 'Weather of galaxies, a survey of features' };
    const { chance } = createRowScorer(space)(far);
    const liked = [{ label: 'that one', text: far, weight: 0.25 }];
    expect(createRowScorer(space, { liked })(far).chance).toBeGreaterThan(chance);
    const mutedPapers = [{ document: 1, weight: 1 }];
    expect(createRowScorer(space, { mutedPapers })(far).chance).toBeLessThan(chance);
  });

  it('gives the same chance however many papers are saved that have nothing to do with the row', () => {
    const unrelated = { title: 'Enzymes of the liver', abstract: 'Hepatic clearance.' };
    fc.assert(
      fc.property(paper, papers, fc.integer({ min: 1, max: 30 }), (query, saved, more) => {
        const others = Array.from({ length: more }, () => unrelated);
        const [alone, together] = [saved, [...saved, ...others]].map(
          (all) => createRowScorer(createSpace(createMemoryCorpus(all), TABLE))(query).chance,
        );
        expect(together).toBeCloseTo(alone ?? NaN, 9);
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
    expect(scored).toMatchObject({ score: 0, chance: 0, papers: [], liked: [] });
  });
});

describe('strengthOf', () => {
  it('rises with the chance, and is undefined for a small one', () => {
    const strengths = [0, 0.2, 0.3, 0.6, 0.9].map((chance) => strengthOf(chance));
    expect(strengths).toEqual([undefined, undefined, 1, 2, 3]);
  });

  it('shows fewer where the user is strict, and more where they are generous', () => {
    const strengths = [0.2, 0.3, 0.6].map((chance) => [
      strengthOf(chance, 'strict'),
      strengthOf(chance, 'generous'),
    ]);
    expect(strengths).toEqual([
      [undefined, 1],
      [undefined, 1],
      [2, 2],
    ]);
  });
});

describe('evidenceOfOne', () => {
  it('has no more neighbours than papers are saved', () => {
    const known = { commonness: 0.1, terms: 8 };
    expect(evidenceOfOne(0.5, 2, known)).toEqual({ ...known, similarities: [0.5, 0.5] });
  });
});

/** Tests of the words of near papers: which count, and that they are told as they are scored. */
import { describe, expect, it } from 'vitest';
import { createMemoryCorpus } from '@/lib/related/corpus.ts';
import { explain } from '@/lib/related/explain.ts';
import { groupReasons } from '@/lib/related/reason-groups.ts';
import { findNeighbourWords, NEAR_PAPERS } from '@/lib/related/neighbour-words.ts';
import { createRanker, prepareQueries } from '@/lib/related/rank.ts';
import { sumWeights } from '@/lib/related/reasons.ts';
import { createSpace } from '@/lib/related/space.ts';

const LIBRARY = [
  { title: 'Saliency of transformers', abstract: 'Attribution by gradients.' },
  { title: 'Saliency and attribution', abstract: 'Gradients of classifiers.' },
  { title: 'Gradients without attribution' },
  { title: 'Rotation of galaxies' },
];
const QUERY = { title: 'Saliency maps' };
const space = createSpace(createMemoryCorpus(LIBRARY));
const rank = createRanker(space);

function near() {
  return rank(QUERY, { limit: NEAR_PAPERS }).map((one) => {
    return { ...one, text: LIBRARY[one.document] ?? QUERY };
  });
}

const neighbours = findNeighbourWords(near(), space);

describe('findNeighbourWords', () => {
  it('finds the words of near papers, with the titles of those that have them', () => {
    const terms = neighbours.map(({ term }) => term);
    expect(terms).toEqual(expect.arrayContaining(['salienc', 'attribut', 'gradient']));
    expect(terms).not.toContain('galaxi');
    const titles = neighbours.find(({ term }) => term === 'attribut')?.titles;
    expect(titles?.toSorted()).toEqual(['Saliency and attribution', 'Saliency of transformers']);
  });

  it('weighs them by the mean of the papers’ vectors, the nearer papers more', () => {
    const [first, second] = near();
    const alone = first && findNeighbourWords([first], space);
    expect(Math.hypot(...(alone ?? []).map(({ weight }) => weight))).toBeCloseTo(1, 6);
    const share = (first?.score ?? 0) ** 3 / ((first?.score ?? 0) ** 3 + (second?.score ?? 0) ** 3);
    const only = alone?.find(
      ({ term }) => !neighbours.some((one) => one.term === term && one.titles.length > 1),
    );
    const mixed = neighbours.find(({ term }) => term === only?.term);
    expect(mixed?.weight).toBeCloseTo(share * (only?.weight ?? NaN), 6);
  });

  it('finds none where nothing is near', () => {
    expect(findNeighbourWords([], space)).toEqual([]);
  });
});

describe('ranking with neighbours’ words', () => {
  it('finds a paper that shares no word with the query, after those that do', () => {
    const ranked = rank(prepareQueries(QUERY, space, undefined, neighbours));
    expect(new Set(ranked.map(({ document }) => document))).toEqual(new Set([0, 1, 2]));
    expect(ranked.at(-1)?.document).toBe(2);
  });

  it.each([undefined, { mutedWords: [{ words: 'attribution', weight: 0.5 }] }])(
    'gives reasons that add up to the score, also with muted words',
    (feedback) => {
      const queries = prepareQueries(QUERY, space, feedback, neighbours);
      for (const { document, score } of rank(queries, { feedback })) {
        const found = LIBRARY[document] ?? QUERY;
        const reasons = explain(QUERY, document, found, space, { feedback, neighbours });
        expect(sumWeights(reasons)).toBeCloseTo(score, 9);
        expect(reasons.some(({ kind }) => kind === 'neighbour')).toBe(true);
      }
    },
  );

  it('says of a muted word what it took, as a word of the neighbours, too', () => {
    const feedback = { mutedWords: [{ words: 'attribution', weight: 1 }] };
    const scoreOf = (muting?: typeof feedback) =>
      rank(prepareQueries(QUERY, space, muting, neighbours), { among: [2] })[0]?.score ?? NaN;
    const muted = explain(QUERY, 2, LIBRARY[2] ?? QUERY, space, { feedback, neighbours }).find(
      ({ kind }) => kind === 'muted',
    );
    expect(muted?.kind === 'muted' && muted.removed).toBeCloseTo(scoreOf() - scoreOf(feedback), 9);
    expect(scoreOf() - scoreOf(feedback)).toBeGreaterThan(0);
  });

  it('tells them as one group, with the papers that have them', () => {
    const reasons = explain(QUERY, 2, LIBRARY[2] ?? QUERY, space, { neighbours });
    const { groups, rest } = groupReasons(reasons, undefined);
    expect(groups).toHaveLength(1);
    expect(groups[0]?.kind).toBe('neighbours');
    expect(groups[0]?.words.toSorted()).toEqual(['Gradients', 'attribution']);
    expect(groups[0]?.titles).toHaveLength(2);
    expect(rest).toBe(0);
  });
});

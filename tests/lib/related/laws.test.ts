/** Property tests of relatedness: what holds for every library and every paper. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryCorpus, type PaperText } from '@/lib/related/corpus.ts';
import { explain } from '@/lib/related/explain.ts';
import type { Feedback } from '@/lib/related/feedback.ts';
import { createRanker } from '@/lib/related/rank.ts';
import { sumWeights, type Reason } from '@/lib/related/reasons.ts';
import { createSpace } from '@/lib/related/space.ts';
import { prepareQuery } from '@/lib/related/paper-query.ts';
import { scoreDocument } from '@/lib/related/score.ts';
import { analyse } from '@/lib/text/analyser.ts';
import { paper, papers, TABLE } from './made-papers.ts';

const tables = fc.constantFrom(TABLE, undefined);
const feedback: fc.Arbitrary<Feedback> = fc.record({
  mutedWords: fc.array(
    fc.record({
      words: fc.constantFrom('saliency', 'model', 'sparse feature'),
      weight: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { maxLength: 2 },
  ),
  mutedPapers: fc.constantFrom([], [{ document: 1, weight: 0.5 }]),
  liked: fc.array(fc.record({ label: fc.constant('that one'), text: paper, weight: fc.constant(0.25) }), {
    maxLength: 1,
  }),
});

/** Scores by document number. */
function scores(query: PaperText, library: PaperText[], given?: Feedback): number[] {
  const among = [...library.keys()];
  const ranked = createRanker(createSpace(createMemoryCorpus(library), TABLE))(query, {
    among,
    feedback: given,
  });
  return ranked.toSorted((a, b) => a.document - b.document).map((r) => r.score);
}

function weights(reasons: Reason[]): number[] {
  return reasons.filter((r) => r.weight !== 0).map((r) => r.weight);
}

/** The largest difference between two lists of scores; not 0, as term vectors have single precision. */
function maxDifference(one: number[], other: number[]): number {
  return Math.max(...one.map((x, i) => Math.abs(x - (other[i] ?? NaN))));
}

describe('a score', () => {
  it('is the sum of its reasons, with any feedback', () => {
    fc.assert(
      fc.property(paper, papers, tables, feedback, (query, library, table, given) => {
        const space = createSpace(createMemoryCorpus(library), table);
        for (const { document, score } of createRanker(space)(query, { feedback: given })) {
          const reasons = explain(query, document, library[document] ?? query, space, { feedback: given });
          expect(sumWeights(reasons)).toBeCloseTo(score, 9);
        }
      }),
    );
  });

  it('is the same whether one document is scored or all are ranked', () => {
    fc.assert(
      fc.property(paper, papers, tables, (query, library, table) => {
        const space = createSpace(createMemoryCorpus(library), table);
        for (const { document, score } of createRanker(space)(query))
          expect(scoreDocument(space, prepareQuery(query, space), document)).toBeCloseTo(score, 9);
      }),
    );
  });

  it('does not depend on the limit', () => {
    fc.assert(
      fc.property(paper, papers, tables, fc.nat(5), feedback, (query, library, table, limit, given) => {
        const rank = createRanker(createSpace(createMemoryCorpus(library), table));
        expect(rank(query, { limit, feedback: given })).toEqual(
          rank(query, { feedback: given }).slice(0, limit),
        );
      }),
    );
  });

  it('does not depend on the limit when most terms are scored only for candidates', () => {
    const many = fc.array(paper, { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(paper, many, tables, fc.nat(5), feedback, (query, library, table, limit, given) => {
        const rank = createRanker(createSpace(createMemoryCorpus(library), table));
        const options = { candidates: 5, feedback: given };
        expect(rank(query, { ...options, limit })).toEqual(rank(query, options).slice(0, limit));
      }),
    );
  });

  it('does not depend on the order of sentences', () => {
    fc.assert(
      fc.property(paper, papers, (query, library) => {
        const turned = { ...query, abstract: query.abstract?.split('. ').toReversed().join('. ') };
        expect(maxDifference(scores(turned, library), scores(query, library))).toBeLessThan(1e-6);
      }),
    );
  });

  it('does not depend on the order in which papers were saved', () => {
    fc.assert(
      fc.property(paper, papers, (query, library) => {
        expect(
          maxDifference(scores(query, library.toReversed()).toReversed(), scores(query, library)),
        ).toBeLessThan(1e-6);
      }),
    );
  });

  it('is highest for the paper itself', () => {
    fc.assert(
      fc.property(papers, fc.nat(), tables, (library, pick, table) => {
        const own = pick % library.length;
        const query = library[own] ?? { title: '' };
        const ranked = createRanker(createSpace(createMemoryCorpus(library), table))(query);
        const self = ranked.find((r) => r.document === own)?.score ?? 0;
        expect(self).toBeGreaterThanOrEqual((ranked[0]?.score ?? 0) - 1e-6);
      }),
    );
  });
});

describe('muting a word', () => {
  it('subtracts from every score exactly what the word added, and can be undone', () => {
    fc.assert(
      fc.property(
        paper,
        papers,
        tables,
        fc.constantFrom('saliency', 'model'),
        (query, library, table, words) => {
          const space = createSpace(createMemoryCorpus(library), table);
          const rank = createRanker(space);
          const before = new Map(rank(query).map((r) => [r.document, r.score]));
          const given = { mutedWords: [{ words, weight: 1 }] };
          const [term = ''] = analyse(words);
          for (const { document, score } of rank(query, { feedback: given, among: [...before.keys()] })) {
            const reasons = explain(query, document, library[document] ?? query, space, { feedback: given });
            const removed = reasons.reduce((sum, r) => sum + (r.kind === 'muted' ? r.removed : 0), 0);
            expect(score + removed).toBeCloseTo(before.get(document) ?? 0, 9);
            expect(reasons.some((r) => r.kind === 'term' && r.terms.includes(term))).toBe(false);
          }
          expect(new Map(rank(query).map((r) => [r.document, r.score]))).toEqual(before);
        },
      ),
    );
  });

  it('removes the reasons of that word and leaves the others unchanged', () => {
    const library = [{ title: 'galaxy model' }, { title: 'graph protein' }];
    const query = { title: 'model of a galaxy' };
    const space = createSpace(createMemoryCorpus(library), TABLE);
    const given = { mutedWords: [{ words: 'model', weight: 1 }] };
    const plain = explain(query, 0, { title: 'galaxy model' }, space);
    const muted = explain(query, 0, { title: 'galaxy model' }, space, { feedback: given });
    const galaxy = plain.filter((r) => r.kind === 'term' && r.words === 'galaxy');
    expect(weights(muted)).toEqual(weights(galaxy));
  });
});

describe('a query without one of its terms', () => {
  it('scores less by the weights of that term’s reasons, if norms are unchanged', () => {
    fc.assert(
      fc.property(paper, papers, tables, ({ title }, library, table) => {
        const query = { title: title.replaceAll(' ', ' and ') };
        const space = createSpace(createMemoryCorpus(library), table);
        const prepared = prepareQuery(query, space);
        const [gone, ...rest] = prepared.terms;
        const vector = prepared.vector.map(
          (x, d) => x - (gone?.vectorWeight ?? 0) * (gone?.vector?.[d] ?? 0),
        );
        const without = { ...prepared, terms: rest, vector };
        const drops = library.map(
          (_, d) => scoreDocument(space, prepared, d) - scoreDocument(space, without, d),
        );
        const explained = library.map((text, d) =>
          sumWeights(
            explain(query, d, text, space).filter((r) => 'terms' in r && r.terms.includes(gone?.term ?? '')),
          ),
        );
        expect(maxDifference(drops, explained)).toBeLessThan(1e-6);
      }),
    );
  });
});

describe('a liked text', () => {
  it('adds its weight times its own relatedness', () => {
    fc.assert(
      fc.property(paper, paper, papers, (query, text, library) => {
        const rank = createRanker(createSpace(createMemoryCorpus(library), TABLE));
        const among = [...library.keys()];
        const of = (asked: PaperText, given?: Feedback) =>
          new Map(rank(asked, { among, feedback: given }).map((r) => [r.document, r.score]));
        const plain = of(query);
        const own = of(text);
        const liked = of(query, { liked: [{ label: 'that one', text, weight: 0.25 }] });
        for (const document of among)
          expect(liked.get(document)).toBeCloseTo(
            (plain.get(document) ?? 0) + 0.25 * (own.get(document) ?? 0),
            9,
          );
      }),
    );
  });
});

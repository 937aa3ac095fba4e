/** Tests that the library's space ranks and explains like the same papers in memory, also after updates. */
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { openIndex } from '@/lib/index/open-index.ts';
import { explain } from '@/lib/related/explain.ts';
import { createMemoryCorpus, type PaperText } from '@/lib/related/corpus.ts';
import {
  updateLibrarySpace,
  createLibrarySpace,
  createQuerySpace,
  type LibrarySpace,
} from '@/lib/related/library-space.ts';
import { createRanker } from '@/lib/related/rank.ts';
import { sumWeights } from '@/lib/related/reasons.ts';
import { createSpace } from '@/lib/related/space.ts';
import { newDb, remove, save } from '../index/library.ts';
import { paper, papers, TABLE } from './made-papers.ts';
import { people } from '@/tests/lib/people.ts';

describe('createLibrarySpace', () => {
  it('ranks like the same papers in memory, ignoring authors, venues and removed papers', async () => {
    await fc.assert(
      fc.asyncProperty(papers, paper, async (texts, query) => {
        const db = newDb();
        // Words in names of authors must not count.
        const saved = [...texts, query].map(({ title, abstract = '' }, i) => {
          return { id: i + 1, title, abstract, authors: people('Graph Model'), venue: 'Neuron' };
        });
        await save(db, saved);
        await remove(db, [saved.length]);
        const reader = await openIndex(db);
        const space = await createQuerySpace(await createLibrarySpace(reader, TABLE), [query]);
        const expected = createRanker(createSpace(createMemoryCorpus(texts), TABLE))(query);
        const ranked = createRanker(space)(query);
        const scores = new Map(ranked.map((r) => [(reader.ids[r.document] ?? 0) - 1, r.score]));
        expect(scores.size).toBe(expected.length);
        for (const { document, score } of expected) expect(scores.get(document)).toBeCloseTo(score, 6);
        for (const { document, score } of ranked) {
          const text = texts[(reader.ids[document] ?? 0) - 1] ?? query;
          expect(sumWeights(explain(query, document, text, space))).toBeCloseTo(score, 9);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('updateLibrarySpace', () => {
  const change = fc.oneof(
    fc.record({ kind: fc.constant('save' as const), id: fc.integer({ min: 1, max: 90 }), text: paper }),
    fc.record({ kind: fc.constant('remove' as const), id: fc.integer({ min: 1, max: 90 }), text: paper }),
  );

  it('gives the same profiles as a new pass over the index, after any saves and removals', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        const db = newDb();
        // More than fit into the tail, so that some papers that are saved again are in a segment.
        const first = Array.from({ length: 70 }, (_, i) => saved(i + 1, { title: 'graph model' }));
        await save(db, first);
        let known: LibrarySpace | undefined;
        for (const { kind, id, text } of changes) {
          known = await updateLibrarySpace(known, await openIndex(db), TABLE);
          await (kind === 'save' ? save(db, [saved(id, text)]) : remove(db, [id]));
        }
        const reader = await openIndex(db);
        const updated = (await updateLibrarySpace(known, reader, TABLE)).profiles;
        const fresh = (await createLibrarySpace(reader, TABLE)).profiles;
        expect(updated.averageLength).toBeCloseTo(fresh.averageLength, 9);
        for (const name of ['lengthNorms', 'inverseNorms', 'inverseVectorNorms', 'vectors'] as const)
          expect(maxDifference(updated[name], fresh[name])).toBeLessThan(1e-6);
      }),
      { numRuns: 25 },
    );
  });

  it('does not scan the index for one more paper', async () => {
    const db = newDb();
    await save(db, [saved(1, { title: 'graph model' })]);
    const known = await updateLibrarySpace(undefined, await openIndex(db), TABLE);
    await save(db, [saved(2, { title: 'sparse model' })]);
    const reader = await openIndex(db);
    const scan = vi.spyOn(reader, 'scan');
    const { profiles } = await updateLibrarySpace(known, reader, TABLE);
    expect(profiles.inverseNorms).toHaveLength(2);
    expect(scan).not.toHaveBeenCalled();
  });
});

function saved(id: number, { title, abstract = '' }: PaperText) {
  return { id, title, abstract, authors: people('Graph Model'), venue: 'Neuron' };
}

function maxDifference(one: ArrayLike<number>, other: ArrayLike<number>): number {
  expect(one).toHaveLength(other.length);
  return Math.max(0, ...Array.from(one, (x, i) => Math.abs(x - (other[i] ?? NaN))));
}

/** The library's index and the same papers in memory rank and explain alike, also after further saves. */
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { openIndex } from '@/lib/index/open-index.ts';
import { explain } from '@/lib/related/explain.ts';
import { memoryCorpus, type PaperText } from '@/lib/related/corpus.ts';
import { followLibrary, openLibrarySpace, spaceFor, type LibrarySpace } from '@/lib/related/library-space.ts';
import { createRanker } from '@/lib/related/rank.ts';
import { sumOf } from '@/lib/related/reasons.ts';
import { spaceOf } from '@/lib/related/space.ts';
import { newDb, remove, save } from '../index/library.ts';
import { paper, papers, TABLE } from './made-papers.ts';

describe('the space of the library', () => {
  it('ranks as the papers in memory do, whoever wrote them and whatever was removed', async () => {
    await fc.assert(
      fc.asyncProperty(papers, paper, async (texts, query) => {
        const db = newDb();
        // A name that is also a word of the papers must not count as one.
        const saved = [...texts, query].map(({ title, abstract = '' }, i) => {
          return { id: i + 1, title, abstract, authors: ['Graph Model'], venue: 'Neuron' };
        });
        await save(db, saved);
        await remove(db, [saved.length]);
        const reader = await openIndex(db);
        const space = await spaceFor(await openLibrarySpace(reader, TABLE), [query]);
        const expected = createRanker(spaceOf(memoryCorpus(texts), TABLE))(query);
        const ranked = createRanker(space)(query);
        const scores = new Map(ranked.map((r) => [(reader.ids[r.document] ?? 0) - 1, r.score]));
        expect(scores.size).toBe(expected.length);
        for (const { document, score } of expected) expect(scores.get(document)).toBeCloseTo(score, 6);
        for (const { document, score } of ranked) {
          const text = texts[(reader.ids[document] ?? 0) - 1] ?? query;
          expect(sumOf(explain(query, document, text, space))).toBeCloseTo(score, 9);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('a library that is followed', () => {
  const change = fc.oneof(
    fc.record({ kind: fc.constant('save' as const), id: fc.integer({ min: 1, max: 90 }), text: paper }),
    fc.record({ kind: fc.constant('remove' as const), id: fc.integer({ min: 1, max: 90 }), text: paper }),
  );

  it('has the profiles that a pass over everything gives, whatever was saved, written anew or removed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        const db = newDb();
        // More than the tail holds: some of what is written anew is in a segment.
        const first = Array.from({ length: 70 }, (_, i) => saved(i + 1, { title: 'graph model' }));
        await save(db, first);
        let known: LibrarySpace | undefined;
        for (const { kind, id, text } of changes) {
          known = await followLibrary(known, await openIndex(db), TABLE);
          await (kind === 'save' ? save(db, [saved(id, text)]) : remove(db, [id]));
        }
        const reader = await openIndex(db);
        const followed = (await followLibrary(known, reader, TABLE)).profiles;
        const fresh = (await openLibrarySpace(reader, TABLE)).profiles;
        expect(followed.averageLength).toBeCloseTo(fresh.averageLength, 9);
        for (const name of ['lengthNorms', 'inverseNorms', 'inverseVectorNorms', 'vectors'] as const)
          expect(farthest(followed[name], fresh[name])).toBeLessThan(1e-6);
      }),
      { numRuns: 25 },
    );
  });

  it('is not gone over again for one more paper', async () => {
    const db = newDb();
    await save(db, [saved(1, { title: 'graph model' })]);
    const known = await followLibrary(undefined, await openIndex(db), TABLE);
    await save(db, [saved(2, { title: 'sparse model' })]);
    const reader = await openIndex(db);
    const scan = vi.spyOn(reader, 'scan');
    const { profiles } = await followLibrary(known, reader, TABLE);
    expect(profiles.inverseNorms).toHaveLength(2);
    expect(scan).not.toHaveBeenCalled();
  });
});

function saved(id: number, { title, abstract = '' }: PaperText) {
  return { id, title, abstract, authors: ['Graph Model'], venue: 'Neuron' };
}

function farthest(one: ArrayLike<number>, other: ArrayLike<number>): number {
  expect(one).toHaveLength(other.length);
  return Math.max(0, ...Array.from(one, (x, i) => Math.abs(x - (other[i] ?? NaN))));
}

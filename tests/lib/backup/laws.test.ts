/** Laws of backing up, restoring and merging, for any library and history. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Copy } from '@/lib/backup/facts.ts';
import { readLines } from '@/lib/backup/lines.ts';
import { copyOf, mergeCopies } from '@/lib/backup/merge.ts';
import { canonicalText } from '@/lib/backup/portable.ts';
import { resolveCopy } from '@/lib/backup/resolve.ts';
import { checkLibrary } from '@/tests/lib/library/check-library.ts';
import { OffprintDb } from '@/lib/db/database.ts';
import { undoChange } from '@/lib/library/undo.ts';
import { libraryOf, stateOf } from '../library/operations.ts';
import type { diverged } from './copies.ts';
import { contentOf, histories, restore, withCopies } from './copies.ts';

vi.setConfig({ testTimeout: 120_000 });

const RUNS = { numRuns: 40 };

/** Facts as a text that does not depend on their order. */
function textOf(copy: Copy): string {
  const plain = (value: unknown): unknown =>
    value instanceof Map
      ? Object.fromEntries(Array.from(value, ([key, one]) => [key, plain(one)]))
      : value instanceof Set
        ? [...value].map(String).toSorted()
        : value;
  return canonicalText(JSON.parse(JSON.stringify(copy, (_, value: unknown) => plain(value))));
}

async function copiesOf(history: Parameters<typeof diverged>[0]): Promise<Copy[]> {
  const copies: Copy[] = [];
  await withCopies(history, async (...dbs) => {
    for (const db of dbs) copies.push(copyOf(await readLines(db)));
  });
  return copies;
}

describe('merging diverged copies', () => {
  it('is commutative, associative and idempotent', async () => {
    await fc.assert(
      fc.asyncProperty(histories(3), async (history) => {
        const [a, b, c] = (await copiesOf(history)) as [Copy, Copy, Copy];
        const ab = mergeCopies(a, b);
        expect(textOf(mergeCopies(b, a))).toBe(textOf(ab));
        expect(textOf(mergeCopies(ab, c))).toBe(textOf(mergeCopies(a, mergeCopies(b, c))));
        expect(textOf(mergeCopies(ab, ab))).toBe(textOf(ab));
        expect(textOf(mergeCopies(ab, a))).toBe(textOf(ab));
        expect(resolveCopy(mergeCopies(ab, c))).toEqual(resolveCopy(mergeCopies(c, mergeCopies(b, a))));
      }),
      RUNS,
    );
  });

  it('gives both libraries the same papers when each is merged into the other', async () => {
    await fc.assert(
      fc.asyncProperty(histories(2), (history) =>
        withCopies(history, async (one, other) => {
          const lines = [await readLines(one), await readLines(other)] as const;
          await restore(one, lines[1]);
          await restore(other, lines[0]);
          const papers = async (db: OffprintDb) =>
            (await contentOf(db)).filter((line) => line.startsWith('{"paper"'));
          expect(await papers(one)).toEqual(await papers(other));
          expect(await checkLibrary(one)).toEqual([]);
        }),
      ),
      RUNS,
    );
  });

  it('changes nothing when it is done a second time', async () => {
    await fc.assert(
      fc.asyncProperty(histories(2), (history) =>
        withCopies(history, async (one, other) => {
          const lines = await readLines(other);
          await restore(one, lines);
          const merged = await stateOf(one);
          expect(await restore(one, lines)).toBeUndefined();
          expect(await restore(one, await readLines(one))).toBeUndefined();
          expect(await stateOf(one)).toEqual(merged);
        }),
      ),
      RUNS,
    );
  });
});

describe('restoring a backup', () => {
  it('gives back its content in an empty library', async () => {
    await fc.assert(
      fc.asyncProperty(histories(1), (history) =>
        withCopies(history, async (db) => {
          const fresh = new OffprintDb(`test-${Math.random()}`);
          await restore(fresh, await readLines(db));
          expect(await contentOf(fresh)).toEqual(await contentOf(db));
          expect(await checkLibrary(fresh)).toEqual([]);
          await fresh.delete();
        }),
      ),
      RUNS,
    );
  });

  it('replaces the library and moves the other papers to the bin', async () => {
    await fc.assert(
      fc.asyncProperty(histories(2), (history) =>
        withCopies(history, async (one, other) => {
          const had = await one.papers.toArray();
          const backup = (await contentOf(other)).filter((line) => line.startsWith('{"paper"'));
          await restore(one, await readLines(other), 'replace');
          const papers = (await contentOf(one)).filter((line) => line.startsWith('{"paper"'));
          expect(papers).toEqual(backup);
          const there = new Set([
            ...(await one.papers.toCollection().primaryKeys()),
            ...(await one.bin.toCollection().primaryKeys()),
          ]);
          expect(had.filter(({ id }) => !there.has(id))).toEqual([]);
          expect(await checkLibrary(one)).toEqual([]);
        }),
      ),
      RUNS,
    );
  });

  it.each(['merge', 'replace'] as const)('can be undone in mode %s', async (mode) => {
    await fc.assert(
      fc.asyncProperty(histories(2), (history) =>
        withCopies(history, async (one, other) => {
          const before = await stateOf(one);
          const change = await restore(one, await readLines(other), mode);
          if (change !== undefined) await undoChange(one, change, 20_000);
          expect(await stateOf(one)).toEqual(before);
          expect(await checkLibrary(one)).toEqual([]);
        }),
      ),
      RUNS,
    );
  });
});

it('does not confuse papers without ids, and recognises them after they get an id or another title', async () => {
  const [one, other] = [new OffprintDb(`test-${Math.random()}`), new OffprintDb(`test-${Math.random()}`)];
  const library = libraryOf(one);
  await library.savePapers([{ title: 'Short' }, { title: 'Brief' }], 'https://papers.example.org/');
  const before = await readLines(one);
  await library.savePapers(
    [{ title: 'Short, as published', ids: ['10.1000/x'] }],
    'https://papers.example.org/',
  );
  await library.joinPapers([1, 3]);
  await library.correctPaper(2, { title: 'In brief' });
  for (const lines of [before, await readLines(one), before]) await restore(other, lines);
  expect(await contentOf(other)).toEqual(await contentOf(one));
  expect(await one.papers.count()).toBe(2);
  for (const db of [one, other]) await db.delete();
});

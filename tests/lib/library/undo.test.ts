/**
 * Undoing gives back earlier states, and the library stays consistent in whatever order changes are undone.
 */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLibrary } from '@/tests/lib/library/check-library.ts';
import { OffprintDb } from '@/lib/db/database.ts';
import { libraryOf, type Operation, operations, stateOf } from './operations.ts';

async function inNewLibrary(act: (db: OffprintDb) => Promise<void>): Promise<void> {
  const db = new OffprintDb(`test-${Math.random()}`);
  try {
    await act(db);
  } finally {
    await db.delete();
  }
}

async function run(db: OffprintDb, steps: Operation[]): Promise<{ changes: number[]; states: unknown[] }> {
  const library = libraryOf(db);
  const states = [await stateOf(db)];
  const changes: number[] = [];
  for (const step of steps) {
    const { change } = await step(library);
    if (change === undefined) continue;
    changes.push(change);
    states.push(await stateOf(db));
    expect(await checkLibrary(db)).toEqual([]);
  }
  return { changes, states };
}

describe('undo', { timeout: 60_000 }, () => {
  it('gives back every earlier state when the last change is undone first', async () => {
    const steps = fc.array(operations, { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(steps, (made) =>
        inNewLibrary(async (db) => {
          const { changes, states } = await run(db, made);
          const library = libraryOf(db);
          for (const [i, change] of [...changes.entries()].toReversed()) {
            expect(await library.undoChange(change)).toEqual({ undone: true, kept: 0 });
            expect(await stateOf(db)).toEqual(states[i]);
            expect(await checkLibrary(db)).toEqual([]);
          }
        }),
      ),
      { numRuns: 40 },
    );
  });

  it('leaves nothing of a join behind, not even that the user confirmed it', () =>
    inNewLibrary(async (db) => {
      const library = libraryOf(db, 10);
      const two = [
        { title: 'One', ids: ['10.1000/x'] },
        { title: 'Two', ids: ['10.1000/y'] },
      ];
      await library.savePapers(two, 'https://arxiv.org/list');
      const before = await db.papers.toArray();
      const { change } = await library.joinPapers([1, 2]);
      expect(await libraryOf(db, 1_000).undoChange(change)).toEqual({ undone: true, kept: 0 });
      expect(await db.papers.toArray()).toEqual(before);
    }));

  it('moves a paper to the bin that holds words of the user, whatever the clock said when they came', () =>
    inNewLibrary(async (db) => {
      const { change } = await libraryOf(db, 1_000).savePapers(
        [1, 2, 3].map((n) => ({ title: `Paper ${n}`, ids: [`10.1000/${n}`] })),
        'https://arxiv.org/list',
      );
      // The clock was set back.
      const library = libraryOf(db, 10);
      await library.annotatePapers([1], { note: 'Why we cite it' });
      await library.correctPaper(2, { venue: 'A venue that no page has said' });
      await library.undoChange(change);
      expect(await db.papers.count()).toBe(0);
      expect((await db.bin.toArray()).map(({ paper }) => [paper.id, paper.note, paper.venue])).toEqual([
        [1, 'Why we cite it', undefined],
        [2, undefined, 'A venue that no page has said'],
      ]);
    }));

  it('reports that nothing could be undone when the removed paper left the bin', () =>
    inNewLibrary(async (db) => {
      const library = libraryOf(db);
      await library.savePapers([{ title: 'One', ids: ['10.1000/x'] }], 'https://arxiv.org/list');
      const { change } = await library.removePapers([1]);
      await library.emptyBin(undefined);
      expect(await library.undoChange(change)).toEqual({ undone: false, kept: 1 });
      expect((await db.changes.get(2))?.undoneAt).toBeUndefined();
    }));

  it('keeps the library consistent in any order, and does nothing a second time', async () => {
    const steps = fc.array(operations, { minLength: 2, maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(steps, fc.infiniteStream(fc.nat()), (made, order) =>
        inNewLibrary(async (db) => {
          const { changes } = await run(db, made);
          const library = libraryOf(db);
          while (changes.length > 0) {
            const [change] = changes.splice((order.next().value ?? 0) % changes.length, 1);
            await library.undoChange(change);
            expect(await checkLibrary(db)).toEqual([]);
            const state = await stateOf(db);
            expect(await library.undoChange(change)).toMatchObject({ undone: false });
            expect(await stateOf(db)).toEqual(state);
          }
        }),
      ),
      { numRuns: 40 },
    );
  });
});

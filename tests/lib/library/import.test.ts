/** Papers of another program come in with what the user had added to them there. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OffprintDb } from '@/lib/db/database.ts';
import type { Library } from '../service/as-sender.ts';
import { libraryOf, stateOf } from './operations.ts';

const FILE = 'https://import.invalid/file';
const PAPER = { title: 'Fog over Quiet Harbours', ids: ['10.1000/fog'] };
let db: OffprintDb;
let library: Library;
beforeEach(() => {
  db = new OffprintDb(`test-${Math.random()}`);
  library = libraryOf(db);
});
afterEach(() => db.delete());

const annotations = async () => {
  const [row] = await db.papers.toArray();
  return row && [row.tags, row.note, row.status, row.starred];
};

describe('an import', () => {
  it('saves tags, note, status and star, and its undo leaves nothing behind, not even in the bin', async () => {
    const { change } = await library.importPapers(
      [{ ...PAPER, tags: ['to cite', 'fog'], note: 'Read it again.', status: 'read', starred: true }],
      FILE,
    );
    expect(await annotations()).toEqual([['fog', 'to cite'], 'Read it again.', 'read', true]);
    expect(await library.undoChange(change)).toMatchObject({ undone: true, kept: 0 });
    expect([await db.papers.count(), await db.bin.count()]).toEqual([0, 0]);
  });

  it('is kept in the bin where something was added after it', async () => {
    const { change } = await library.importPapers([{ ...PAPER, tags: ['fog'] }], FILE);
    await library.annotatePapers([1], { note: 'Mine' });
    await library.undoChange(change);
    expect([await db.papers.count(), await db.bin.count()]).toEqual([0, 1]);
  });

  it('takes nothing away that the user has said here, and can be taken back', async () => {
    await library.savePapers([PAPER], FILE);
    await library.annotatePapers([1], { addTags: ['mine'], note: 'My note', status: 'reading' });
    const { change } = await library.importPapers(
      [{ ...PAPER, tags: ['fog', 'mine'], note: 'Their note', status: 'read', starred: true }],
      FILE,
    );
    expect(await annotations()).toEqual([['fog', 'mine'], 'My note\n\nTheir note', 'reading', true]);
    await library.importPapers([{ ...PAPER, note: 'Their note' }], FILE);
    expect((await annotations())?.[1]).toBe('My note\n\nTheir note');
    await library.undoChange(change);
    expect(await annotations()).toEqual([['mine'], 'My note', 'reading', undefined]);
  });

  it('is refused whole where one of its papers is not valid', async () => {
    const before = await stateOf(db);
    await expect(
      library.importPapers([PAPER, { ...PAPER, ids: ['10.1000/b'], tags: [7] }], FILE),
    ).rejects.toMatchObject({ name: 'Refused' });
    expect(await stateOf(db)).toEqual(before);
  });
});

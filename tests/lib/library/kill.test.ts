/** Stops the worker inside each operation, at every single request to the database. */
import 'fake-indexeddb/auto';
import { afterAll, expect, it } from 'vitest';
import { identify } from '@/lib/addresses/index.ts';
import { maintainIndex } from '@/lib/index/write.ts';
import { readLines } from '@/lib/backup/lines.ts';
import { restoreBackup } from '@/lib/backup/restore.ts';
import { stageLines } from '@/lib/backup/stage.ts';
import { checkLibrary } from '@/tests/lib/library/check-library.ts';
import { OffprintDb } from '@/lib/db/database.ts';
import type { Library } from '../service/as-sender.ts';
import { type Draft, toPaper } from '@/lib/paper.ts';
import { killedAt } from './faults.ts';
import { libraryOf, stateOf } from './operations.ts';

const PAGE = 'https://arxiv.org/list/cs.CL/recent';
const paper = (draft: Draft) => {
  const checked = toPaper(draft, { identify });
  if (!checked.ok) throw new Error(checked.reason);
  return checked.paper;
};
const one = paper({ title: 'One', ids: ['arXiv:2601.00001'], abstract: 'About sparse codes.' });
const both = paper({ title: 'One', ids: ['arXiv:2601.00001', '10.1000/x'] });
const two = paper({ title: 'Two', ids: ['10.1000/x'] });
const three = paper({ title: 'Three', ids: ['10.1000/y'] });
const many = Array.from({ length: 64 }, (_, i) => paper({ title: `Paper ${i}`, ids: [`10.1000/${i}`] }));

interface Operation {
  name: string;
  before: (library: Library, db: OffprintDb) => Promise<unknown>;
  act: (library: Library, db: OffprintDb) => Promise<unknown>;
}

const allThree = (library: Library) => library.savePapers([one, two, three], PAGE);
const tagged = async (library: Library) => {
  await allThree(library);
  await library.annotatePapers([1, 2], { addTags: ['to cite'] });
};
const operations: Operation[] = [
  {
    name: 'saving papers',
    before: (l) => l.savePapers([three], PAGE),
    act: (l) => l.savePapers([one, two], PAGE),
  },
  {
    name: 'saving a known paper',
    before: allThree,
    act: (l) => l.savePapers([{ ...one, venue: 'Journal of Kills' }], PAGE),
  },
  {
    name: 'saving a paper that names two records',
    before: allThree,
    act: (l) => l.savePapers([{ ...both, venue: 'Journal of Kills' }], PAGE),
  },
  {
    name: 'importing papers with tags',
    before: allThree,
    act: (l) => l.importPapers([{ title: 'Four', ids: ['10.1000/four'], tags: ['a'], note: 'b' }], PAGE),
  },
  { name: 'removing papers', before: allThree, act: (l) => l.removePapers([1, 3]) },
  {
    name: 'restoring papers',
    before: async (l) => {
      await allThree(l);
      await l.removePapers([1, 3]);
    },
    act: (l) => l.restorePapers([1, 3]),
  },
  {
    name: 'annotating papers',
    before: allThree,
    act: (l) => l.annotatePapers([1, 2], { addTags: ['a'], note: 'b', starred: true }),
  },
  { name: 'renaming a tag', before: tagged, act: (l) => l.renameTag('to cite', 'cited') },
  { name: 'correcting a paper', before: allThree, act: (l) => l.correctPaper(1, { title: 'Uno' }) },
  { name: 'joining papers', before: allThree, act: (l) => l.joinPapers([1, 3]) },
  {
    name: 'splitting a paper',
    before: async (l) => {
      await allThree(l);
      await l.joinPapers([1, 3]);
    },
    act: (l) => l.splitPaper(1),
  },
  { name: 'marking papers as different', before: allThree, act: (l) => l.markDistinct([1, 2]) },
  {
    name: 'undoing a join',
    before: async (l) => {
      await allThree(l);
      await l.joinPapers([1, 3]);
    },
    act: (l) => l.undoChange(2),
  },
  { name: 'undoing a save', before: tagged, act: (l) => l.undoChange(1) },
  {
    name: 'adding feedback',
    before: allThree,
    act: (l) => l.addFeedback({ kind: 'less', words: 'codes', weight: 1 }),
  },
  {
    name: 'restoring a backup',
    before: async (l, db) => {
      await allThree(l);
      await stageLines(db, 'a backup', await readLines(db));
      await l.annotatePapers([1], { note: 'After the backup' });
      await l.removePapers([2]);
    },
    act: (_, db) => restoreBackup(db, { stage: 'a backup', mode: 'replace', file: 'offprint.jsonl' }, 1_000),
  },
  {
    name: 'saving a paper that makes the index write a segment',
    before: (l) => l.savePapers(many, PAGE),
    act: (l) => l.savePapers([one], PAGE),
  },
];

let survived = 0;
afterAll(() => console.log(`${survived} fault points injected and survived`));

it.each(operations)(
  '$name is done completely or not at all, wherever the worker is stopped',
  async ({ before, act }) => {
    // The result when nothing is stopped.
    const { db, library, start } = await prepared(before);
    await act(library, db);
    const end = await wholeState(db);
    expect(end).not.toEqual(start);
    await db.delete();

    let points = 0;
    for (let at = 1; ; at++) {
      const own = await prepared(before);
      const killed = await killedAt(at, () => act(own.library, own.db));
      own.db.close();
      const again = await new OffprintDb(own.db.name).open();
      const db = again as OffprintDb;
      expect(await wholeState(db)).toEqual(killed ? start : end);
      expect(await checkLibrary(db)).toEqual([]);
      // The next worker continues the upkeep of the index.
      while (await maintainIndex(db)) continue;
      expect(await checkLibrary(db)).toEqual([]);
      await db.delete();
      if (!killed) break;
      points++;
      survived++;
    }
    expect(points).toBeGreaterThan(1);
  },
);

async function prepared(before: Operation['before']) {
  const db = new OffprintDb(`test-${Math.random()}`);
  const library = libraryOf(db);
  await before(library, db);
  return { db, library, start: await wholeState(db) };
}

/** Everything the user would miss, with the log and feedback. */
async function wholeState(db: OffprintDb): Promise<unknown> {
  const log = (await db.changes.toArray()).map(({ id, kind, undoneAt: undone }) => ({
    id,
    kind,
    undone: undone !== undefined,
  }));
  return { state: await stateOf(db), log, feedback: await db.feedback.toArray() };
}

/** The preview of a restore, and that the restore then does just that. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readLines } from '@/lib/backup/lines.ts';
import { previewBackup } from '@/lib/backup/preview.ts';
import { restoreBackup } from '@/lib/backup/restore.ts';
import { clearStages, newStage, stageLines } from '@/lib/backup/stage.ts';
import { OffprintDb } from '@/lib/db/database.ts';
import type { Library } from '../service/as-sender.ts';
import { libraryOf } from '../library/operations.ts';

const PAGE = 'https://arxiv.org/list/cs.CL/recent';
const draft = (i: number) => ({ title: `Paper ${i}`, ids: [`arXiv:2601.0000${i}`] });

let db: OffprintDb;
let library: Library;
beforeEach(() => {
  db = new OffprintDb(`test-${Math.random()}`);
  library = libraryOf(db);
});
afterEach(() => db.delete());

it('sorts papers into new, changed, same, conflicting and removed ones', async () => {
  await library.savePapers([1, 2, 3, 4].map(draft), PAGE);
  await library.annotatePapers([1], { note: 'in the backup' });
  await library.annotatePapers([2], { addTags: ['to cite'] });
  const lines = await readLines(db);
  await library.annotatePapers([1], { note: 'here' });
  await library.removePapers([3]);
  const [emptied] = (await library.savePapers([draft(5)], PAGE)).papers;
  const other = new OffprintDb(`test-${Math.random()}`);
  await libraryOf(other, 100).savePapers([draft(6)], PAGE);
  const theirs = await readLines(other);
  await other.delete();

  const { items, replaced, removed } = await previewBackup(db, [...lines, ...theirs], 100_000);
  const titles = Object.fromEntries(
    Object.entries(items).map(([fate, papers]) => [fate, papers.map(({ title }) => title)]),
  );
  expect(titles).toEqual({
    fresh: ['Paper 6'],
    changed: [],
    same: ['Paper 2', 'Paper 4'],
    conflicting: ['Paper 1'],
    inBin: ['Paper 3'],
  });
  expect(items.conflicting[0]?.conflicts).toEqual([
    { field: 'note', here: 'here', backup: 'in the backup', later: 'here' },
  ]);
  expect(emptied?.outcome).toBe('added');
  expect({ replaced, removed }).toEqual({ replaced: 2, removed: 0 });
});

it('restores once when it is asked twice, with the same answer', async () => {
  await library.savePapers([draft(1)], PAGE);
  const lines = await readLines(db);
  await library.annotatePapers([1], { starred: true });
  const stage = newStage(Date.now());
  await stageLines(db, stage, lines);
  const asked = { stage, mode: 'replace', file: 'a.jsonl' } as const;
  const done = await restoreBackup(db, asked, 1_000);
  expect(done).toMatchObject({ added: 1, changed: 0, binned: 1 });
  const { change: _change, ...counts } = done;
  expect(await restoreBackup(db, asked, 2_000)).toEqual(counts);
  expect(await db.papers.count()).toBe(1);
  expect(await db.changes.get(done.change ?? 0)).toMatchObject({ kind: 'import', detail: 'a.jsonl' });
});

it('restores once when it is asked again before the first answer', async () => {
  await library.savePapers([draft(1)], PAGE);
  const stage = newStage(Date.now());
  await stageLines(db, stage, await readLines(db));
  await library.removePapers([1]);
  const asked = { stage, mode: 'replace', file: 'a.jsonl' } as const;
  const done = await Promise.all([restoreBackup(db, asked, 1_000), restoreBackup(db, asked, 1_001)]);
  expect(done.map(({ added }) => added)).toEqual([1, 1]);
  expect((await db.changes.toArray()).filter(({ kind }) => kind === 'import')).toHaveLength(1);
});

it('refuses an unknown mode, and a stage without lines', async () => {
  const asked = { stage: 'nothing', mode: 'merge', file: 'a.jsonl' };
  await expect(library.restoreBackup(asked)).rejects.toThrow('nothing to restore');
  await expect(library.restoreBackup({ ...asked, mode: 'erase' })).rejects.toThrow('What to restore');
});

it('deletes staged lines that no page is at any more, whatever the clock said when they were staged', async () => {
  const line = (words: string) => ({
    feedback: { at: 1, entry: { kind: 'less' as const, words, weight: 1 } },
  });
  const now = Date.now();
  for (const at of [0, now, 8.64e15]) await stageLines(db, newStage(at), [line('a')]);
  const open = newStage(now);
  await stageLines(db, open, [line('b')]);
  await clearStages(db, { except: new Set([open]) });
  expect((await db.staged.toArray()).map(({ stage }) => stage)).toEqual([open]);
  await clearStages(db, { except: new Set() });
  expect(await db.staged.count()).toBe(0);
});

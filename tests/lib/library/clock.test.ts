/** Clocks that are wrong for a while lose nothing: neither the edits made then, nor those made afterwards. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { readLines } from '@/lib/backup/lines.ts';
import { restoreBackup } from '@/lib/backup/restore.ts';
import { validateLine } from '@/lib/backup/validate-line.ts';
import { settleLines } from '@/lib/backup/settle.ts';
import { newStage, stageLines } from '@/lib/backup/stage.ts';
import type { BackupLine } from '@/lib/backup/portable.ts';
import { OffprintDb } from '@/lib/db/database.ts';
import { identify } from '@/lib/addresses/index.ts';
import { editTime } from '@/lib/library/clock.ts';
import { BIN_DAYS, emptyBin } from '@/lib/library/remove.ts';
import { countUsedDay } from '@/lib/library/used-days.ts';
import { createRelations } from '@/lib/related/relations.ts';
import { createLibraryService } from '@/lib/service/create-library-service.ts';
import { asSender } from '../service/as-sender.ts';

const DAY = 24 * 3600 * 1000;
const NOW = Date.UTC(2026, 10, 26);
const LAST = 8.64e15;
const PAGE = 'https://arxiv.org/list/cs.CL/recent';

const opened: OffprintDb[] = [];
afterEach(async () => {
  for (const db of opened.splice(0)) await db.delete();
});

/** A library of one paper, with a clock that can be set. */
async function libraryAt(now: number) {
  const db = new OffprintDb(`test-${Math.random()}`);
  opened.push(db);
  const clock = vi.fn<() => number>(() => now);
  const relations = createRelations(db, () => Promise.reject(new Error('no table')));
  const library = asSender(createLibraryService({ db, identify, relations, now: clock }));
  await library.savePapers([{ title: 'One', ids: ['10.1000/x'] }], PAGE);
  const set = (time: number) => void clock.mockReturnValue(time);
  return { db, library, set };
}

async function restore(db: OffprintDb, lines: BackupLine[], at: number): Promise<void> {
  const stage = newStage(at);
  await stageLines(db, stage, lines);
  await restoreBackup(db, { stage, mode: 'merge', file: 'a.jsonl' }, at);
}

it.each([
  ['in the year 275760', LAST],
  ['a month ahead', NOW + 31 * DAY],
  ['an hour ahead', NOW + 3_600_000],
  ['right', NOW],
  ['an hour behind', NOW - 3_600_000],
  ['in 1970', 1],
])(
  'lets a later edit win over one made while the clock was %s, however often that is restored',
  async (_, wrong) => {
    const { db, library, set } = await libraryAt(NOW - DAY);
    set(wrong);
    await library.annotatePapers([1], { note: 'then', status: 'reading' });
    const backup = await readLines(db);
    set(NOW + 60_000);
    await library.annotatePapers([1], { note: 'since', starred: true });
    for (let day = 1; day <= 3; day++) {
      await restore(db, backup, NOW + day * DAY);
      expect(await db.papers.get(1)).toMatchObject({ note: 'since', status: 'reading', starred: true });
    }
    set(NOW + 4 * DAY);
    await library.removePapers([1]);
    await restore(db, backup, NOW + 5 * DAY);
    expect(await db.papers.count()).toBe(0);
    expect(await db.bin.count()).toBe(1);
  },
);

it('keeps the last edit, whatever clock each was made with and however often old backups are restored', async () => {
  const clocks = fc.constantFrom(0, 1, -3_600_000, 3_600_000);
  // Once, it is wrong by far.
  const wild = fc.record({ step: fc.nat(9), wrong: fc.constantFrom(31 * DAY, LAST) });
  const step = fc.record({
    what: fc.constantFrom('edit', 'edit', 'back up', 'restore', 'remove'),
    wrong: clocks,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), wild, async (steps, wild) => {
      const { db, library, set } = await libraryAt(NOW);
      const backups: BackupLine[][] = [];
      let [note, isRemoved] = ['', false];
      for (const [i, { what, wrong }] of steps.entries()) {
        const right = NOW + (i + 1) * 60_000;
        set(Math.min(LAST, right + (i === wild.step ? wild.wrong : wrong)));
        if (what === 'back up') backups.push(await readLines(db));
        else if (what === 'restore') for (const lines of backups) await restore(db, lines, right);
        else if (what === 'remove') {
          await library.removePapers([1]);
          isRemoved = true;
        } else {
          if (isRemoved) await library.restorePapers([1]);
          isRemoved = false;
          await library.annotatePapers([1], { note: (note = `note ${i}`) });
        }
      }
      const there = await db.papers.toArray();
      expect(there.map((row) => row.note ?? '')).toEqual(isRemoved ? [] : [note]);
      for (const line of await readLines(db)) expect(validateLine(line)).toEqual(line);
    }),
    { numRuns: 60 },
  );
});

it('gives an edit a time after all that are countedTime, and none to follow one that is not', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: LAST }), { maxLength: 6 }), (times) => {
      const edited = Object.fromEntries(times.map((at, i) => [`tags.${i}`, at]));
      const row = { id: 1, title: '', authors: [], abstract: '', ids: [], seenAt: '', savedAt: 5, edited };
      const at = editTime(row, NOW);
      expect(at).toBeGreaterThanOrEqual(NOW);
      expect(at).toBeLessThanOrEqual(NOW + DAY + 1);
      expect(times.filter((time) => time <= NOW + DAY && time >= at)).toEqual([]);
    }),
  );
});

it('takes times of a backup that lie ahead for the time at which it was made, in names of records too', async () => {
  const { db, library } = await libraryAt(LAST);
  await library.annotatePapers([1], { note: 'then' });
  await library.addFeedback({ kind: 'not', paper: 1, title: 'One', weight: 1 });
  const stated = await readLines(db);
  const made = NOW - 7 * DAY;
  const lines = settleLines(stated, { now: NOW, made, uids: new Set() });
  const uid = `${made} arxiv.org doi:10.1000/x`;
  expect(lines).toMatchObject([
    { paper: { savedAt: made, edited: { note: made } } },
    { feedback: { at: made, entry: { paper: uid } } },
  ]);
  expect(settleLines(lines, { now: NOW, uids: new Set() })).toEqual(lines);
  // Where the record is here under that name, it keeps it.
  const here = new Set([`${LAST} arxiv.org doi:10.1000/x`]);
  expect(settleLines(stated, { now: NOW, made, uids: here })).toMatchObject([
    { paper: { savedAt: LAST } },
    {},
  ]);
});

it('keeps removed papers for thirty days of use, whatever the clock says at a start', async () => {
  const { db, library, set } = await libraryAt(NOW);
  const start = async (now: number) => {
    set(now);
    await countUsedDay(db, now);
    await emptyBin(db, { keptDays: BIN_DAYS });
  };
  await start(NOW);
  await library.removePapers([1]);
  for (const now of [NOW + 31 * DAY, LAST, NOW + DAY, 0, NOW + DAY]) await start(now);
  expect(await db.bin.count()).toBe(1);
  // Many starts on one day are one day.
  for (let i = 0; i < 40; i++) await start(NOW + 2 * DAY + i);
  expect(await db.bin.count()).toBe(1);
  for (let day = 3; day < 40; day++) await start(NOW + day * DAY);
  expect(await db.bin.count()).toBe(0);
});

/**
 * Attack: the browser is killed while papers are saved, noted, removed and taken back, while a backup is
 * restored, and while the index is looked after. Whatever was acknowledged is there afterwards, what was
 * under way happened whole or not at all, and the library agrees with itself.
 */
import 'fake-indexeddb/auto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { OffprintDb } from '@/lib/db/database.ts';
import { startExtension } from '../e2e/extension.ts';
import { fillLibrary, madePapers } from '../e2e/fill.ts';
import { dumpDatabase } from '../e2e/library.ts';
import { until } from '../e2e/until.ts';
import { checkLibrary } from '../lib/library/check-library.ts';
import { type Frozen, thaw } from '../lib/library/frozen.ts';
import { createRandom } from '../random.ts';
import { beginWork, type Progress, takeProgress } from './lanes.ts';
import type { Outcome } from './outcome.ts';

/** A new profile after so many kills: reading a whole library takes longer the more there is. */
const KILLS_OF_A_PROFILE = 10;
/** Papers of the backup that is restored. */
const BACKUP = 400;
/** One run in so many restores a backup while it works. */
const RESTORES = 3;

export async function run(times: number, seed: number): Promise<Outcome> {
  const random = createRandom(seed);
  const broken: unknown[] = [];
  const sums = { acknowledged: 0, restoring: 0 };
  for (let begin = 0; begin < times; begin += KILLS_OF_A_PROFILE) {
    const profile = mkdtempSync(join(tmpdir(), 'offprint-kills-'));
    const backup = join(profile, 'backup.jsonl');
    await makeBackup(profile, backup);
    const known: Progress = { acknowledged: {}, begun: {}, ended: [] };
    for (let kill = begin; kill < Math.min(begin + KILLS_OF_A_PROFILE, times); kill++) {
      const restores = kill % RESTORES === 0;
      if (restores) sums.restoring++;
      await workUntilKilled(profile, `run ${kill}`, known, random, restores ? backup : undefined);
      for (const wrong of await checkAfter(profile, kill, known)) broken.push({ kill, wrong });
    }
    sums.acknowledged += Object.keys(known.acknowledged).length;
    rmSync(profile, { recursive: true, force: true });
  }
  return { tried: times, broken, ...sums };
}

/** Writes a backup of made papers, and leaves them in the library. */
async function makeBackup(profile: string, to: string): Promise<void> {
  const running = await startExtension({ profile });
  try {
    const settings = await running.openOwn('options.html');
    await fillLibrary(settings, madePapers(BACKUP));
    const press = () => settings.getByRole('button', { name: 'Back up now' }).click();
    copyFileSync(await running.download(settings, press), to);
  } finally {
    await running.close();
  }
}

/**
 * Works in four lanes, and kills the browser at some moment; meanwhile restores the backup where one is
 * given.
 */
async function workUntilKilled(
  profile: string,
  run: string,
  known: Progress,
  random: () => number,
  backup: string | undefined,
): Promise<void> {
  const running = await startExtension({ profile });
  try {
    const page = await running.openOwn('options.html');
    await page.evaluate(beginWork, run);
    let here = 0;
    const moment = 20 + Math.floor(random() * 200);
    const follow = async () => {
      const { acknowledged, begun, ended } = await page.evaluate(takeProgress);
      if (ended[0] !== undefined) throw new Error(`A lane has ended: ${ended[0]}`);
      here += Object.keys(acknowledged).length;
      Object.assign(known.acknowledged, acknowledged);
      Object.assign(known.begun, begun);
      return here;
    };
    await until(follow, (count) => count >= moment, 120_000);
    if (backup) {
      await restore(page, backup);
      // At some moment of the restoring. That it has no sign is what makes it a moment.
      await setTimeout(random() * 1_500);
      await follow();
    }
  } finally {
    await running.kill();
  }
}

async function restore(page: Page, backup: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(backup);
  await page.getByRole('button', { name: 'Merge with my library' }).click();
}

/** What is wrong after the browser was started again, in sentences. */
async function checkAfter(profile: string, kill: number, known: Progress): Promise<string[]> {
  const database = await databaseAfterStart(profile);
  await thaw(`kills-${kill}`, database);
  const db = new OffprintDb(`kills-${kill}`);
  const wrong = await checkLibrary(db);
  const saved = new Map((await db.papers.toArray()).map((paper) => [paper.title, paper.note ?? '']));
  const binned = new Map((await db.bin.toArray()).map(({ paper }) => [paper.title, paper.note ?? '']));
  for (const [title, state] of Object.entries(known.acknowledged)) {
    const is = saved.has(title)
      ? `saved:${saved.get(title)}`
      : binned.has(title)
        ? `removed:${binned.get(title)}`
        : 'gone';
    if (is !== state && is !== known.begun[title])
      wrong.push(`${title} is ${is}, and was ${state}, then ${known.begun[title]}`);
  }
  await db.delete();
  return wrong;
}

/**
 * The database of a new start, once the worker has thrown away the staged lines of a restore that was cut
 * off.
 */
async function databaseAfterStart(profile: string): Promise<Frozen> {
  const running = await startExtension({ profile });
  try {
    const page = await running.openOwn('popup.html');
    return await until(
      () => dumpDatabase(page),
      ({ tables }) => tables['staged']?.rows.length === 0,
    );
  } finally {
    await running.close();
  }
}

/**
 * SIGKILL in the middle of saving, again and again: every save that was acknowledged is there afterwards, and
 * the library agrees with itself.
 */
import 'fake-indexeddb/auto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { checkLibrary } from '@/tests/lib/library/check-library.ts';
import { OffprintDb } from '@/lib/db/database.ts';
import { thaw } from '../lib/library/frozen.ts';
import { type Running, startExtension } from './extension.ts';
import { dumpDatabase } from './library.ts';
import { until } from './until.ts';

/** Set to more to try it longer. */
const KILLS = Number(process.env['KILLS'] ?? 2);
const SAVES = 150;
const profile = mkdtempSync(join(tmpdir(), 'offprint-kill-'));
afterAll(() => rmSync(profile, { recursive: true, force: true }));

it(`loses no acknowledged save when the browser is killed ${KILLS} times`, { timeout: 600_000 }, async () => {
  const acknowledged = new Set<string>();
  let lost = 0;
  const [moments = []] = fc.sample(
    fc.array(fc.integer({ min: 20, max: SAVES - 20 }), { minLength: KILLS, maxLength: KILLS }),
    1,
  );
  for (const [run, moment] of moments.entries()) {
    const running = await startExtension({ profile });
    await saveUntilKilled(running, `run ${run}`, moment, acknowledged);

    const again = await startExtension({ profile });
    const page = await again.openOwn('popup.html');
    const database = await dumpDatabase(page);
    await again.close();
    await thaw(`kill-${run}`, database);
    const db = new OffprintDb(`kill-${run}`);
    const titles = new Set((await db.papers.toArray()).map(({ title }) => title));
    lost += [...acknowledged].filter((title) => !titles.has(title)).length;
    expect(await checkLibrary(db)).toEqual([]);
    await db.delete();
  }
  console.log(`SIGKILL: ${KILLS} runs, ${acknowledged.size} saves acknowledged, ${lost} lost`);
  expect(lost).toBe(0);
});

/** Saves one paper after another, four at a time, and kills the browser once so many were acknowledged. */
async function saveUntilKilled(
  running: Running,
  run: string,
  moment: number,
  acknowledged: Set<string>,
): Promise<void> {
  const page = await running.openOwn('popup.html');
  await page.evaluate(beginSaving, { run, saves: SAVES });
  let here = 0;
  await until(
    async () => {
      const titles = await page.evaluate(takeAcknowledged);
      for (const title of titles) acknowledged.add(title);
      return (here += titles.length);
    },
    (count) => count >= moment,
    120_000,
  );
  await running.kill();
}

/** Runs in a page of the extension: what was acknowledged since this was last asked. */
function takeAcknowledged(): string[] {
  const titles: string[] = Reflect.get(globalThis, 'acknowledged');
  return titles.splice(0);
}

/** Runs in a page of the extension, which it leaves to save on. */
function beginSaving({ run, saves }: { run: string; saves: number }): void {
  const { runtime } = Reflect.get(globalThis, 'chrome');
  const acknowledged: string[] = [];
  Object.assign(globalThis, { acknowledged });
  let next = 0;
  const saveOn = async () => {
    while (next < saves) {
      const number = next++;
      const title = `Paper ${number} of ${run}`;
      const paper = {
        title,
        abstract: `An abstract about thing ${number}.`,
        ids: [`10.1000/${run}.${number}`],
      };
      const data = { papers: [paper], url: 'https://arxiv.org/list/cs.CL/recent' };
      const answer = await runtime.sendMessage({
        id: number,
        type: 'savePapers',
        data,
        timestamp: Date.now(),
      });
      if (answer?.res) acknowledged.push(title);
    }
  };
  void Promise.all([saveOn(), saveOn(), saveOn(), saveOn()]);
}

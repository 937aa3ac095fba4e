/**
 * Backup in a real browser: a library written to a file, lost, and restored; a file that is not whole
 * refused.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violations } from './accessibility.ts';
import { type Running, startExtension } from './extension.ts';
import type { BackupState } from '@/lib/backup/plan.ts';
import { aDayLater, readSetting, savePapers } from './backups.ts';
import { until } from './until.ts';
import { loseLibrary, savedPapers } from './library.ts';

let running: Running;
let settings: Page;
beforeAll(async () => {
  running = await startExtension({ permissions: ['downloads'] });
  settings = await running.openOwn('options.html');
});
afterAll(() => running.close());

it('writes a library to a file, and gives it back after it was lost', async () => {
  await savePapers(settings, 3);
  const before = await savedPapers(settings);
  const file = await backUp(settings);
  expect(JSON.parse(readFileSync(file, 'utf8').split('\n')[0] ?? '')).toMatchObject({
    format: 'offprint-backup',
    counts: { papers: 3 },
  });
  await lose(settings);
  await settings.locator('input[type=file]').setInputFiles(file);
  await settings.getByText('3 new papers').waitFor();
  expect(await violations(settings)).toEqual([]);
  await settings.getByRole('button', { name: 'Merge with my library' }).click();
  await settings.getByText('Restored: 3 new').waitFor();
  const after = await savedPapers(settings);
  expect(after.map(({ id: _id, ...row }) => row)).toEqual(before.map(({ id: _id, ...row }) => row));
});

it('says what a file that is cut off has lost, and changes nothing unasked', async () => {
  const file = await backUp(settings);
  const short = join(tmpdir(), 'offprint-cut-off.jsonl');
  writeFileSync(short, readFileSync(file).subarray(0, -40));
  const before = await savedPapers(settings);
  await settings.locator('input[type=file]').setInputFiles(short);
  await settings.getByRole('alert').filter({ hasText: 'Parts of this file are damaged' }).waitFor();
  await settings.getByText('line 4').waitFor();
  await settings.getByRole('button', { name: 'Merge what is good' }).waitFor();
  expect(await settings.getByRole('button', { name: 'Replace my library' }).count()).toBe(0);
  expect(await savedPapers(settings)).toEqual(before);
  await settings.getByRole('button', { name: 'Cancel' }).click();
});

it('makes a backup by itself once something has changed, in the downloads folder, and keeps the last ones', async () => {
  await settings.getByRole('checkbox', { name: /^Back up once a day/ }).check();
  const first = await automatic(settings, undefined);
  expect(first.item).toMatchObject({ state: 'complete', exists: true });
  await settings.getByText('Last backup: now').waitFor();

  // By its keys: a browser tells of no change when a script has made it.
  const kept = settings.getByRole('spinbutton', { name: 'Automatic backups to keep' });
  await kept.press('Control+A');
  await kept.pressSequentially('1');
  await kept.press('Enter');
  await expect.poll(() => settings.evaluate(readSetting, 'backupPlan')).toMatchObject({ keep: 1 });
  await aDayLater(settings);
  await running.stopBackground();
  await savePapers(settings, 4);
  const second = await automatic(settings, first.id);
  expect(second.item).toMatchObject({ state: 'complete', exists: true });
  expect(second.kept).toEqual([second.id]);
  // The files beyond the limit are deleted after the state is stored.
  await expect.poll(() => download(settings, first.id)).toBeUndefined();
});

/** Presses the button. @returns where the file is. */
function backUp(page: Page): Promise<string> {
  return running.download(page, () => page.getByRole('button', { name: 'Back up now' }).click());
}

/** Loses all that is saved. */
async function lose(page: Page): Promise<void> {
  await page.evaluate(loseLibrary);
  expect(await savedPapers(page)).toEqual([]);
}

interface Item {
  state: string;
  exists: boolean;
}

/** The last automatic backup, once there is another than `before` and it is written. */
function automatic(
  page: Page,
  before: number | undefined,
): Promise<{ id: number; kept: number[]; item: Item | undefined }> {
  return untilSome(async () => {
    const state = (await page.evaluate(readSetting, 'backupState')) as BackupState | undefined;
    if (state?.failed) throw new Error(state.failed.reason);
    const kept = (state?.kept ?? []).map(({ download }) => download);
    const id = kept.at(-1);
    if (id === undefined || id === before) return undefined;
    return { id, kept, item: await download(page, id) };
  });
}

/** Asks until there is an answer. */
async function untilSome<T>(ask: () => Promise<T | undefined>): Promise<T> {
  const answer = await until(ask, (one) => one !== undefined);
  if (answer === undefined) throw new Error('no answer');
  return answer;
}

function download(page: Page, id: number): Promise<Item | undefined> {
  return page.evaluate(
    async (id) => (await Reflect.get(globalThis, 'chrome').downloads.search({ id }))[0],
    id,
  );
}

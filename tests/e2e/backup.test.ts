/** Backup in a real browser: a library written to a file, lost, and restored; a file that is not whole refused. */
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violations } from './accessibility.ts';
import { type Running, startExtension } from './extension.ts';
import { loseLibrary, savedPapers } from './library.ts';

let running: Running;
let settings: Page;
beforeAll(async () => {
  running = await startExtension({ permissions: ['downloads'] });
  settings = await running.openOwn('options.html');
});
afterAll(() => running.close());

it('writes a library to a file, and gives it back after it was lost', async () => {
  await fill(settings, 3);
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

it('refuses a file that is cut off, and says where', async () => {
  const file = await backUp(settings);
  const short = join(tmpdir(), 'offprint-cut-off.jsonl');
  writeFileSync(short, readFileSync(file).subarray(0, -40));
  const before = await savedPapers(settings);
  await settings.locator('input[type=file]').setInputFiles(short);
  await settings.getByRole('alert').filter({ hasText: 'It is cut off' }).waitFor();
  await settings.getByText('The first bad line is line 4.').waitFor();
  expect(await savedPapers(settings)).toEqual(before);
});

it('makes a backup by itself once something has changed, in the downloads folder, and keeps the last ones', async () => {
  await settings.getByRole('checkbox', { name: /^Back up once a day/ }).check();
  const first = await automatic(settings, undefined);
  expect(first.item).toMatchObject({ state: 'complete', exists: true });
  await settings.getByText('Last backup: now').waitFor();

  await settings.getByRole('spinbutton', { name: 'Automatic backups to keep' }).fill('1');
  await settings.keyboard.press('Enter');
  await aDayLater(settings);
  await running.stopBackground();
  await fill(settings, 4);
  const second = await automatic(settings, first.id);
  expect(second.item).toMatchObject({ state: 'complete', exists: true });
  expect(second.kept).toEqual([second.id]);
  expect(await download(settings, first.id)).toBeUndefined();
});

it('writes into a folder that was chosen, and keeps the last ones there', async () => {
  // No headless browser lets a folder be chosen: the extension's own one takes its place.
  await settings.evaluate(chooseOwnFolder);
  await settings.reload();
  await settings.getByRole('checkbox', { name: /into the folder/ }).waitFor();
  for (const papers of [5, 6]) {
    await aDayLater(settings);
    await fill(settings, papers);
    await settings.waitForFunction(newestHolds, papers);
  }
  await settings.getByRole('button', { name: /^No longer use/ }).click();
  await settings.getByRole('checkbox', { name: /downloads folder/ }).waitFor();
  expect(await settings.getByRole('checkbox').isChecked()).toBe(false);
});

it('says so where none may be written: in the settings, and on the button', async () => {
  await settings.evaluate(() =>
    Reflect.get(globalThis, 'chrome').storage.local.set({ backupPlan: { automatic: true, keep: 1 } }),
  );
  await settings.evaluate(breakFolder);
  await aDayLater(settings);
  await fill(settings, 7);
  await settings.getByRole('alert').filter({ hasText: 'The last automatic backup failed' }).waitFor();
  expect(await settings.evaluate(() => Reflect.get(globalThis, 'chrome').action.getBadgeText({}))).toBe('!');
});

/** Saves papers as a page would. */
function fill(page: Page, papers: number): Promise<void> {
  return page.evaluate(async (papers) => {
    const { runtime } = Reflect.get(globalThis, 'chrome');
    const list = Array.from({ length: papers }, (_, i) => ({
      title: `Paper number ${i}`,
      authors: ['Ada Example'],
      abstract: 'We look.',
      ids: [`arXiv:2601.0000${i}`],
    }));
    await runtime.sendMessage({
      id: 1,
      type: 'savePapers',
      data: { papers: list, url: 'https://arxiv.org/list/cs.CL/recent' },
      timestamp: Date.now(),
    });
  }, papers);
}

/** Presses the button. @returns where the file is. */
async function backUp(page: Page): Promise<string> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Back up now' }).click();
  return (await coming).path();
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
  return page.evaluate(async (before) => {
    const { downloads, storage } = Reflect.get(globalThis, 'chrome');
    for (;;) {
      const { backupState } = await storage.local.get('backupState');
      if (backupState?.failed) throw new Error(backupState.failed.reason);
      const kept: number[] = (backupState?.kept ?? []).map(({ download }: { download: number }) => download);
      const id = kept.at(-1);
      if (id !== undefined && id !== before) return { id, kept, item: (await downloads.search({ id }))[0] };
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }, before);
}

function download(page: Page, id: number): Promise<Item | undefined> {
  return page.evaluate(
    async (id) => (await Reflect.get(globalThis, 'chrome').downloads.search({ id }))[0],
    id,
  );
}

/** Makes the last automatic backup a day older. */
function aDayLater(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'chrome');
    const { backupState } = await storage.local.get('backupState');
    backupState.last.at -= 24 * 3600 * 1000;
    await storage.local.set({ backupState });
  });
}

/** Remembers the folder of the extension's own files as the one that was chosen. */
async function chooseOwnFolder(): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  await new Promise<void>((resolve) => {
    const opening = indexedDB.open('offprint-folder');
    opening.addEventListener('success', () => {
      const writing = opening.result.transaction('folders', 'readwrite');
      writing.objectStore('folders').put(folder, 'backups');
      writing.addEventListener('complete', () => {
        opening.result.close();
        resolve();
      });
    });
  });
}

/** Remembers something that is no folder. */
async function breakFolder(): Promise<void> {
  await new Promise<void>((resolve) => {
    const opening = indexedDB.open('offprint-folder');
    opening.addEventListener('success', () => {
      const writing = opening.result.transaction('folders', 'readwrite');
      writing.objectStore('folders').put({ name: 'gone' }, 'backups');
      writing.addEventListener('complete', () => {
        opening.result.close();
        resolve();
      });
    });
  });
}

/** Whether the one backup in the folder has as many papers. */
async function newestHolds(papers: number): Promise<boolean> {
  const names: string[] = [];
  const folder = await navigator.storage.getDirectory();
  for await (const name of folder.keys()) if (name.endsWith('.jsonl')) names.push(name);
  if (names.length !== 1) return false;
  const file = await (await folder.getFileHandle(names[0] ?? '')).getFile();
  const [first = ''] = (await file.text()).split('\n');
  return first !== '' && JSON.parse(first).counts.papers === papers;
}

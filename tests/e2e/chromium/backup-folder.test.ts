/**
 * Automatic backups in a folder that the user chose. In Chromium alone: Firefox lets no page choose a folder.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aDayLater, savePapers, writeSettings } from '../backups.ts';
import { type Running, startExtension } from '../extension.ts';
import { until } from '../until.ts';

let running: Running;
let settings: Page;
beforeAll(async () => {
  running = await startExtension();
  settings = await running.openOwn('options.html');
  // As when the user has once made an automatic backup.
  await settings.evaluate(writeSettings, {
    backupPlan: { automatic: true, keep: 1 },
    backupState: { kept: [], last: { at: Date.now() } },
  });
});
afterAll(() => running.close());

it('writes into a folder that was chosen, and keeps the last ones there', async () => {
  // No headless browser lets a folder be chosen: the extension's own one takes its place.
  await settings.evaluate(chooseOwnFolder);
  await settings.reload();
  await settings.getByRole('checkbox', { name: /into the folder/ }).waitFor();
  for (const papers of [5, 6]) {
    await aDayLater(settings);
    await savePapers(settings, papers);
    await until(
      () => settings.evaluate(newestHolds, papers),
      (holds) => holds,
    );
  }
  await settings.getByRole('button', { name: /^Stop using/ }).click();
  await settings.getByRole('checkbox', { name: /downloads folder/ }).waitFor();
  const daily = settings.getByRole('checkbox', { name: /^Back up once a day/ });
  await expect.poll(() => daily.isChecked()).toBe(false);
});

it('says so where none may be written: in the settings, and on the button', async () => {
  await settings.evaluate(writeSettings, { backupPlan: { automatic: true, keep: 1 } });
  await settings.reload();
  await settings.getByRole('checkbox', { name: /^Back up once a day/ }).waitFor();
  await settings.evaluate(breakFolder);
  await aDayLater(settings);
  await savePapers(settings, 7);
  await settings.getByRole('alert').filter({ hasText: 'The last automatic backup failed' }).waitFor();
  expect(await settings.evaluate(() => Reflect.get(globalThis, 'chrome').action.getBadgeText({}))).toBe('!');
});

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
  // It may just be replaced by the next one.
  const handle = await folder.getFileHandle(names[0] ?? '').catch(() => undefined);
  const text = await handle
    ?.getFile()
    .then((file) => file.text())
    .catch(() => '');
  const [first = ''] = (text ?? '').split('\n');
  return first !== '' && JSON.parse(first).counts.papers === papers;
}

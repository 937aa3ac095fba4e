/** What makes a backup due: something new to save, and a day that has passed. */
import type { Page } from 'playwright-core';

/** Saves papers as a page would. */
export function savePapers(page: Page, papers: number): Promise<void> {
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

/** Makes the last automatic backup a day older. */
export async function aDayLater(page: Page): Promise<void> {
  const state = (await page.evaluate(readSetting, 'backupState')) as { last: { at: number } };
  state.last.at -= 24 * 3600 * 1000;
  await page.evaluate(writeSettings, { backupState: state });
}

/** The value of a setting. Runs in a page of the extension. */
export function readSetting(key: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('offprint');
    opening.addEventListener('error', () => reject(opening.error ?? new Error('no database')));
    opening.addEventListener('success', () => {
      const getting = opening.result.transaction('settings').objectStore('settings').get(key);
      getting.addEventListener('success', () => {
        opening.result.close();
        resolve(getting.result?.value);
      });
    });
  });
}

/** Writes settings, past the extension. Runs in a page of the extension. */
export function writeSettings(settings: Record<string, unknown>): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('offprint');
    opening.addEventListener('error', () => reject(opening.error ?? new Error('no database')));
    opening.addEventListener('success', () => {
      const writing = opening.result.transaction('settings', 'readwrite');
      for (const [key, value] of Object.entries(settings))
        writing.objectStore('settings').put({ key, value });
      writing.addEventListener('complete', () => {
        opening.result.close();
        resolve();
      });
    });
  });
}

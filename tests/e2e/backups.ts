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
export function aDayLater(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'chrome');
    const { backupState } = await storage.local.get('backupState');
    backupState.last.at -= 24 * 3600 * 1000;
    await storage.local.set({ backupState });
  });
}

/** Which sites the extension may read, and where it put something of its own. */
import type { Page } from 'playwright-core';
import type { Running } from './extension.ts';

/** Opens an address in a new tab. @returns how many scripts' worlds of ours the tab has. */
export async function openWatched(
  { context, watchWorlds }: Running,
  url: string,
): Promise<{ page: Page; worlds: () => Promise<number> }> {
  const page = await context.newPage();
  const worlds = await watchWorlds(page);
  await page.goto(url);
  // What is put in at the end of loading comes before the page's first moment of leisure after it.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  return { page, worlds };
}

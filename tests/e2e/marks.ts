/** The marks of a page as the user meets them: a place to press, and an accessible name. */
import type { Locator, Page } from 'playwright-core';
import { evaluateInContentScript, type RootOf } from './driver/isolated-world.ts';
import { untilInView } from './in-view.ts';
import { until } from './until.ts';

/** Whether a mark offers to save: related or not. */
export const isNew = (name: string): boolean => name.endsWith('Save to Offprint');

/** Whether a mark says that its paper is in the library. */
export const isSaved = (name: string): boolean => /^(?:Saved\.|In your library)/.test(name);

/**
 * The mark before the `n`th marked title. Marks are closed to the page, so a test presses where they stand.
 */
export function mark(page: Page, n = 0): Locator {
  return pressedBySight(page.locator('[data-offprint="mark"]').nth(n));
}

/** The mark of the row that holds a text. */
export function markOf(page: Page, row: string): Locator {
  return pressedBySight(page.locator(row).locator('[data-offprint="mark"]'));
}

/** Is pressed only once the user has seen it: other presses do not count. */
function pressedBySight(mark: Locator): Locator {
  const [click, tap] = [mark.click.bind(mark), mark.tap.bind(mark)];
  const see = async () => {
    // The pointer is near for a while before it presses.
    await mark.hover();
    await untilInView(mark);
  };
  mark.click = (options) => see().then(() => click(options));
  mark.tap = async (options) => {
    await mark.scrollIntoViewIfNeeded();
    await untilInView(mark);
    await tap(options);
  };
  return mark;
}

/** Accessible names of all marks, in page order. */
export async function markNames(page: Page): Promise<string[]> {
  // Where nothing is marked the extension may have no right to look, either.
  const marks = await page.locator('[data-offprint="mark"]').count();
  return marks === 0 ? [] : evaluateInContentScript(page, namesOfMarks);
}

/** Waits until the marks' names satisfy `done`; says the last names seen when they never do. */
export function untilMarks(
  page: Page,
  done: (names: string[]) => boolean,
  timeout?: number,
): Promise<string[]> {
  return until(() => markNames(page), done, timeout);
}

/** Runs beside the content script. */
function namesOfMarks(rootOf: RootOf): string[] {
  return [...document.querySelectorAll('[data-offprint="mark"]')].map(
    (host) => rootOf(host)?.querySelector('button')?.getAttribute('aria-label') ?? '',
  );
}

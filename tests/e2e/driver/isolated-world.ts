/** Runs a test's function in the content script's world, which alone can open closed shadow roots. */
import type { Page } from 'playwright-core';
import { runningOver } from './running.ts';

interface Answer<T> {
  result: T;
  error?: { message: string };
}

/** Firefox has it at each element, Chromium as a function. */
const ROOT_OF = '(host) => host.openOrClosedShadowRoot ?? chrome.dom?.openOrClosedShadowRoot(host) ?? null';

type Json = string | number | boolean | null;

/** The shadow root of an element, open or closed. */
export type RootOf = (host: Element) => ShadowRoot | null;

/**
 * Runs a function, which must need nothing but its arguments, in a page beside the content script. Its first
 * argument opens closed roots. The extension must be allowed to read the page.
 */
export async function evaluateInContentScript<A extends readonly Json[], T>(
  page: Page,
  act: (rootOf: RootOf, ...args: A) => T,
  ...args: A
): Promise<T> {
  const { own, tabOf } = runningOver(page);
  const tabId = await tabOf(page);
  // As text, for the extension's pages forbid making functions of texts: only the debugger may.
  const func = `(...args) => (${String(act)})(${ROOT_OF}, ...args)`;
  const asked = `{ target: { tabId: ${tabId} }, func: ${func}, args: ${JSON.stringify(args)} }`;
  const [answer] = await own.evaluate<Answer<T>[]>(`chrome.scripting.executeScript(${asked})`);
  if (!answer) throw new Error('The extension has no part in this page.');
  if (answer.error) throw new Error(answer.error.message);
  return answer.result;
}

/**
 * Reads marks, card and bar from the content script's world, as their shadow roots are closed to the page and
 * to a test that runs in it.
 */
import type { Page } from 'playwright-core';
import { evaluateInContentScript, type RootOf } from './driver/isolated-world.ts';
import { runningOver } from './driver/running.ts';
import { untilInView } from './in-view.ts';
import { until } from './until.ts';

/**
 * Makes our roots, as they are now, known to scripts of the page: `shadowRoot` of each host is its root, as
 * if it were open.
 */
export async function openRoots(page: Page): Promise<void> {
  await runningOver(page).openRoots(page);
}

/** Of the marks, the first. */
type Part = 'card' | 'bar' | 'mark';

/** What a test asks of a part of ours. */
export interface PartState {
  text: string;
  value: string;
  hidden: boolean;
  label: string;
  disabled: boolean;
  checked: boolean;
  count: number;
  x: number;
  y: number;
}

/** The first element that fits a selector inside the card or the bar; nothing when there is none. */
export async function seen(page: Page, part: Part, selector: string): Promise<PartState | undefined> {
  return (await evaluateInContentScript(page, look, part, selector)) ?? undefined;
}

/** Waits until a part of the card or the bar is as `done` asks. */
export async function untilSeen(
  page: Page,
  part: Part,
  selector: string,
  done: (seen: PartState) => boolean = ({ hidden }) => !hidden,
): Promise<PartState> {
  const found = await until(
    () => seen(page, part, selector),
    (now) => now !== undefined && done(now),
  );
  if (!found) throw new Error('No such part.');
  return found;
}

/** Presses a part of the card or the bar with the mouse, where it stands. */
export async function press(page: Page, part: Part, selector: string): Promise<void> {
  await untilSeen(page, part, selector);
  await evaluateInContentScript(page, scrollTo, part, selector);
  const from = await untilSeen(page, part, selector);
  await page.mouse.move(from.x, from.y);
  await untilInView(page.locator(`[data-offprint="${part}"]`).first(), part === 'card');
  const { x, y } = await untilSeen(page, part, selector);
  await page.mouse.click(x, y);
}

/** What has the focus: `PART tag "name"`, or the page's own element. */
export function focused(page: Page): Promise<string> {
  return evaluateInContentScript(page, lookAtFocus);
}

/** How many of our parts of one kind hold an element that fits. */
export function hostsWith(page: Page, part: string, selector: string): Promise<number> {
  return evaluateInContentScript(page, countHosts, part, selector);
}

// What follows runs beside the content script.

function look(rootOf: RootOf, part: string, selector: string): PartState | null {
  const host = document.querySelector(`[data-offprint="${part}"]`);
  const root = host && rootOf(host);
  const all = root?.querySelectorAll<HTMLInputElement>(selector);
  const [one] = all ?? [];
  if (!one) return null;
  const box = one.getBoundingClientRect();
  // Words are generated content.
  const worded = [one, ...one.querySelectorAll<HTMLElement>('[data-words]')];
  const words = worded.map(({ dataset }) => dataset['words'] ?? '').join(' ');
  return {
    text: `${words} ${one.textContent}`.trim(),
    value: one.value ?? '',
    hidden: !one.checkVisibility(),
    label: one.getAttribute('aria-label') ?? '',
    disabled: one.disabled ?? false,
    checked: one.checked ?? false,
    count: all?.length ?? 0,
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
  };
}

/** As the user would who reads down to it. */
function scrollTo(rootOf: RootOf, part: string, selector: string): void {
  const host = document.querySelector(`[data-offprint="${part}"]`);
  const one = host && rootOf(host)?.querySelector(selector);
  one?.scrollIntoView({ block: 'nearest' });
}

function lookAtFocus(rootOf: RootOf): string {
  const host = document.activeElement;
  const root = host?.hasAttribute('data-offprint') ? rootOf(host) : null;
  const inner = root?.activeElement;
  if (!inner) return host?.localName ?? '';
  const name = inner.getAttribute('aria-label') ?? inner.getAttribute('data-words') ?? '';
  return `${host?.getAttribute('data-offprint')} ${inner.localName} "${name}"`;
}

function countHosts(rootOf: RootOf, part: string, selector: string): number {
  return [...document.querySelectorAll(`[data-offprint="${part}"]`)].filter((host) =>
    rootOf(host)?.querySelector(selector),
  ).length;
}

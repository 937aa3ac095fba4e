/** Waits, as the user does, until a part of Offprint has been in view for long enough to be pressed. */
import type { Locator } from 'playwright-core';
import { SEEN_FOR } from '@/components/dom/seen.ts';

/** What an observer needs to notice that something is in view, in ms, on a busy machine. */
const NOTICED = 300;

/** Waits until an element has stood where it is for long enough. `anew`: only the time from now on counts. */
export async function untilInView(element: Locator, anew = false): Promise<void> {
  await element.evaluate(standStill, { time: SEEN_FOR + NOTICED, anew });
}

/** Runs in the page. */
async function standStill(element: Element, { time, anew }: { time: number; anew: boolean }): Promise<void> {
  type Known = { at: string; since: number };
  const known: WeakMap<Element, Known> = (Reflect.get(globalThis, 'inView') ?? new WeakMap()) as never;
  Reflect.set(globalThis, 'inView', known);
  if (anew) known.delete(element);
  for (;;) {
    const now = performance.now();
    const { x, y } = element.getBoundingClientRect();
    const at = `${x} ${y} ${scrollX} ${scrollY} ${document.hidden}`;
    const before = known.get(element);
    if (before?.at !== at) known.set(element, { at, since: now });
    else if (now - before.since >= time) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/**
 * Card and bar as a person meets them. Their shadow roots are closed to the page, and to a test that runs in it: the
 * debugger opens them, in the page's own world and for the test alone.
 */
import type { Page } from 'playwright-core';

/** Makes our roots, as they are now, known to scripts of the page: `shadowRoot` of each host is its root, as if it were open. */
export async function openRoots(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const roots: number[] = [];
  const walk = (node: typeof root): void => {
    if (node.attributes?.includes('data-offprint'))
      roots.push(...(node.shadowRoots ?? []).map(({ backendNodeId }) => backendNodeId));
    for (const child of node.children ?? []) walk(child);
  };
  walk(root);
  for (const backendNodeId of roots) {
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration:
        'function () { Object.defineProperty(this.host, "shadowRoot", { value: this, configurable: true }) }',
    });
  }
  await session.detach();
}

/** Of the marks, the first. */
type Part = 'card' | 'bar' | 'mark';

/** What a test asks of a part of ours. */
export interface Seen {
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
export async function seen(page: Page, part: Part, selector: string): Promise<Seen | undefined> {
  await openRoots(page);
  return page.evaluate(
    ([part, selector]) => {
      const all = document
        .querySelector(`[data-offprint="${part}"]`)
        ?.shadowRoot?.querySelectorAll<HTMLInputElement>(selector ?? '');
      const [one] = all ?? [];
      if (!one) return undefined;
      const box = one.getBoundingClientRect();
      return {
        text: one.textContent?.trim() ?? '',
        value: one.value ?? '',
        hidden: !one.checkVisibility(),
        label: one.getAttribute('aria-label') ?? '',
        disabled: one.disabled,
        checked: one.checked,
        count: all?.length ?? 0,
        x: box.x + box.width / 2,
        y: box.y + box.height / 2,
      };
    },
    [part, selector],
  );
}

/** Waits until a part of the card or the bar is as `done` asks. */
export async function untilSeen(
  page: Page,
  part: Part,
  selector: string,
  done: (seen: Seen) => boolean = ({ hidden }) => !hidden,
): Promise<Seen> {
  const end = Date.now() + 15_000;
  for (;;) {
    const now = await seen(page, part, selector);
    if (now && done(now)) return now;
    if (Date.now() > end)
      throw new Error(`${selector} of the ${part} never was as waited for: ${JSON.stringify(now)}`);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}

/** Presses a part of the card or the bar with the mouse, where it stands. */
export async function press(page: Page, part: Part, selector: string): Promise<void> {
  const { x, y } = await untilSeen(page, part, selector);
  await page.mouse.click(x, y);
}

/** What has the focus: `PART tag "name"`, or the page's own element. */
export async function focused(page: Page): Promise<string> {
  await openRoots(page);
  return page.evaluate(() => {
    const host = document.activeElement;
    const inner = host?.shadowRoot?.activeElement;
    if (!inner) return host?.localName ?? '';
    return `${host?.getAttribute('data-offprint')} ${inner.localName} "${inner.getAttribute('aria-label') ?? inner.textContent?.trim()}"`;
  });
}

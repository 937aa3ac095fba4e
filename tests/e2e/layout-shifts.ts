/** Records where a page's elements are, and tells which have moved since, on screen or off. */
import type { Page } from 'playwright-core';

/** Where each node stood, kept in the page's own world. */
const NOTED = 'stood';
/** Nothing has moved for so long, in ms, and a page has come to rest. */
const RESTING = 1_000;

/** What has moved of a page since `noteBoxes`. */
export interface Movement {
  /**
   * The sum of the browser's own layout shifts: what moved in sight, elements of ours among it. Firefox
   * reports none.
   */
  shift: number;
  /** How many elements and texts of the page stand elsewhere now, in sight or not. */
  moved: number;
  /** The first of them. */
  first: string[];
}

/** Waits until a page has loaded and nothing moves on it any more. @returns whether it ever came to that. */
export async function untilAtRest(page: Page, timeout = 20_000): Promise<boolean> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    // What goes on for ever would never come to rest.
    for (const animation of document.getAnimations())
      if (animation.effect?.getComputedTiming().endTime === Infinity) animation.pause();
  });
  for (const end = Date.now() + timeout; Date.now() < end;) {
    await noteBoxes(page);
    await page.waitForTimeout(RESTING);
    const { shift, moved } = await movedSince(page);
    if (shift === 0 && moved === 0) return true;
  }
  return false;
}

/** Notes where everything stands, and begins to listen to layout shifts. */
export async function noteBoxes(page: Page): Promise<void> {
  await page.evaluate((key) => {
    /** A scroll bar that comes takes room from what it scrolls. */
    const scrolled = (element: Element) =>
      element === document.scrollingElement || /auto|scroll/.test(getComputedStyle(element).overflow)
        ? [element.scrollWidth, element.scrollHeight]
        : [];
    const boxOf = (node: Node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = node instanceof Element ? [node.getBoundingClientRect()] : [...range.getClientRects()];
      const numbers = boxes.flatMap(({ x, y, width, height }) => [x + scrollX, y + scrollY, width, height]);
      return [...numbers, ...(node instanceof Element ? scrolled(node) : [])]
        .map((number) => number.toFixed(2))
        .join();
    };
    const boxes = () => {
      const isOurs = (node: Node) => node instanceof Element && node.hasAttribute('data-offprint');
      const walker = document.createTreeWalker(
        document.documentElement,
        NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
        (node) => (isOurs(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT),
      );
      const found = new Map<Node, string>();
      for (let node: Node | null = walker.currentNode; node; node = walker.nextNode())
        found.set(node, boxOf(node));
      return found;
    };
    let shift = 0;
    const add = (entries: PerformanceEntryList) => {
      for (const entry of entries) shift += Number(Reflect.get(entry, 'value'));
    };
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    observer.observe({ type: 'layout-shift' });
    const before = boxes();
    const moved = async () => {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      add(observer.takeRecords());
      const now = boxes();
      const nodes = [...before].filter(([node, box]) => now.get(node) !== box).map(([node]) => node);
      const name = (node: Node | null) =>
        node instanceof Element
          ? `${node.localName}${node.id && `#${node.id}`}${[...node.classList].map((one) => `.${one}`).join('')}`
          : '';
      observer.disconnect();
      const first = nodes
        .slice(0, 5)
        .map((node) => name(node) || `${name(node.parentNode)} "${node.textContent?.trim().slice(0, 30)}"`);
      return { shift, moved: nodes.length, first };
    };
    Object.assign(globalThis, { [key]: moved });
  }, NOTED);
}

/** What has moved by now. */
export async function movedSince(page: Page): Promise<Movement> {
  return page.evaluate((key) => Reflect.get(globalThis, key)(), NOTED);
}

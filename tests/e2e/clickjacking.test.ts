/** A press counts only on a mark that the user could see; one that does not count says so. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { inventedCards, searchPage } from '../pages/huggingface-search.ts';
import { BROWSER } from './driver/driver.ts';
import { type Running, startExtension } from './extension.ts';
import { forget } from './fill.ts';
import { untilInView } from './in-view.ts';
import { savedPapers, untilSaved } from './library.ts';
import { mark, untilMarks } from './marks.ts';
import { openPage } from './open-page.ts';
import { press, untilSeen } from './roots.ts';

const cards = inventedCards(3);
const DECOY = 'position: fixed; left: 0; top: 0; width: 100vw; height: 100vh; background: #fff; z-index: 99';

/** How a page hides the first title and its mark, but not from presses. */
const TRICKS: Record<string, string> = {
  'in a title that shines through': 'article:first-of-type { opacity: 0.01 }',
  'in a page that shines through': 'html { opacity: 0 }',
  'in a title behind a filter': 'article:first-of-type { filter: opacity(0) }',
  'in a title that is masked': 'article:first-of-type { mask-image: linear-gradient(#0000, #0000) }',
  'in a title that is blended with the page':
    'body { background: #fff } article:first-of-type { mix-blend-mode: lighten }',
  'in a title that is too small to see': 'article:first-of-type { transform: scale(0.2) }',
};
/** Covers that let presses through can be told of in Chromium alone. */
const COVERS: Record<string, string> = {
  'under a cover that lets presses through': `body::after { content: 'OK'; ${DECOY}; pointer-events: none }`,
};

describe('a press', () => {
  let running: Running;
  beforeAll(async () => {
    running = await startExtension();
  });
  afterEach(async () =>
    forget(
      running.own,
      (await savedPapers(running.own)).map(({ id }) => id),
    ),
  );
  afterAll(() => running.close());

  async function open(name: string, style = ''): Promise<Page> {
    const html = searchPage(cards).replace('</style>', `${style}</style>`);
    const page = await openPage(running, `https://huggingface.co/papers?q=${encodeURIComponent(name)}`, html);
    await untilMarks(page, (names) => names.length === cards.length);
    return page;
  }

  /** The middle of the first mark, where the page has put it. */
  async function middleOfFirst(page: Page): Promise<[x: number, y: number]> {
    const box = await page.locator('[data-offprint="mark"]').first().boundingBox();
    return [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
  }

  async function pressFirst(page: Page): Promise<void> {
    await page.mouse.click(...(await middleOfFirst(page)));
  }

  /** What is saved once the card has said that a press did not count. */
  async function savedAfterRefusal(page: Page): Promise<unknown[]> {
    await untilSeen(page, 'card', '.status p', ({ text }) => text.startsWith('That press did not count'));
    await page.close();
    return savedPapers(running.own);
  }

  const tricks = Object.entries(BROWSER === 'chromium' ? { ...TRICKS, ...COVERS } : TRICKS);
  it.each(tricks)('on a mark %s saves nothing, and says so', async (name, style) => {
    const page = await open(name, style);
    await untilInView(page.locator('[data-offprint="mark"]').first());
    await pressFirst(page);
    expect(await savedAfterRefusal(page)).toEqual([]);
  });

  it('on a mark that has just come under the pointer saves nothing, and says so', async () => {
    // On a busy machine the press may come so late that what lay there could be seen: then once more.
    let page: Page;
    do {
      page = await open('moved');
      await untilInView(page.locator('[data-offprint="mark"]').first());
      await page.evaluate(uncoverAtMove);
      // A cover that is gone before anybody could have seen it hides nothing.
      await untilInView(page.locator('#shade'));
      await page.mouse.move(...(await middleOfFirst(page)));
      await page.evaluate(untilObserved);
      await pressFirst(page);
    } while ((await page.evaluate(() => Number(Reflect.get(globalThis, 'waited')))) > 300);
    expect(await savedAfterRefusal(page)).toEqual([]);
  });

  it('on a mark that the page has moved under the pointer saves nothing, and says so', async () => {
    const page = await open('carried');
    const first = page.locator('[data-offprint="mark"]').first();
    const box = await first.boundingBox();
    await mark(page).hover();
    await untilInView(first);
    await page.evaluate(() => {
      const [article] = document.getElementsByTagName('article');
      addEventListener('pointermove', () => article?.setAttribute('style', 'position: relative; top: 40px'));
    });
    await page.mouse.click(
      (box?.x ?? 0) + (box?.width ?? 0) / 2,
      (box?.y ?? 0) + (box?.height ?? 0) / 2 + 40,
    );
    expect(await savedAfterRefusal(page)).toEqual([]);
  });

  it('on a mark saves while its card is open', async () => {
    const page = await open('with its card');
    await mark(page).hover();
    await untilSeen(page, 'card', '.state');
    await untilInView(page.locator('[data-offprint="card"]'), true);
    await pressFirst(page);
    expect(await untilSaved(running.own, (papers) => papers.length === 1)).toHaveLength(1);
    await page.close();
  });

  it('on a mark that is seen saves, and says so with its undo', async () => {
    const page = await open('seen');
    await mark(page).click();
    await untilSaved(running.own, (papers) => papers.length === 1);
    await untilSeen(page, 'bar', '.progress p', ({ text }) => text === '1 paper saved');
    await press(page, 'bar', '.progress button:last-of-type');
    expect(await untilSaved(running.own, (papers) => papers.length === 0)).toEqual([]);
  });
});

/** Runs in the page: resolves once an observer has told that the first title is not covered, if it can. */
function untilObserved(): Promise<void> {
  const [title] = document.getElementsByTagName('article');
  if (!title || !('isVisible' in IntersectionObserverEntry.prototype)) return Promise.resolve();
  return new Promise((resolve) => {
    const onChange = (entries: IntersectionObserverEntry[]) => {
      if (entries.some((entry) => Reflect.get(entry, 'isVisible') === true)) resolve();
    };
    const how = { trackVisibility: true, delay: 100 } as IntersectionObserverInit;
    new IntersectionObserver(onChange, how).observe(title);
  });
}

/** Runs in the page: covers it until the pointer moves, and notes when after that it is clicked, in ms. */
function uncoverAtMove(): void {
  const shade = document.body.appendChild(document.createElement('div'));
  shade.id = 'shade';
  shade.style.cssText = 'position: fixed; inset: 0; background: #fff; z-index: 99';
  let uncovered = 0;
  addEventListener(
    'pointermove',
    () => {
      shade.remove();
      uncovered = performance.now();
    },
    { once: true, capture: true },
  );
  const note = () => Object.assign(globalThis, { waited: performance.now() - uncovered });
  // What counts is when the click comes, which on a busy machine is long after the button went down.
  addEventListener('click', note, { once: true, capture: true });
}

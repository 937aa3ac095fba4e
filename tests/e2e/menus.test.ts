/** Menus and keyboard commands in a real browser: called as the browser calls them, in the worker. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { arxivList } from '../pages/arxiv.ts';
import { inventedCards } from '../pages/huggingface-search.ts';
import { type Running, startExtension } from './extension.ts';
import { untilSaved } from './library.ts';
import { untilMarks } from './marks.ts';
import { openPage } from './open-page.ts';

const LISTING = 'https://arxiv.org/list/cs.CL/menus';
const cards = inventedCards(4);

describe('from outside the popup', () => {
  let running: Running;
  let page: Page;
  let library: Page;
  beforeAll(async () => {
    running = await startExtension();
    page = await openPage(running, LISTING, arxivList(cards));
    await untilMarks(page, (names) => names.length === cards.length);
    library = await running.context.newPage();
    await library.goto(`chrome-extension://${running.id}/library.html`);
  });
  beforeEach(() => page.bringToFront());
  afterAll(() => running.close());

  /** Calls the listeners of one of the browser's events, with the tab of the listing. */
  async function dispatch(event: 'menu' | 'command', what: object | string): Promise<void> {
    await running.worker.evaluate(
      async ([event, what, url]) => {
        const { tabs, contextMenus, commands } = Reflect.get(globalThis, 'chrome');
        const [tab] = await tabs.query({ url: `${url}*` });
        (event === 'menu' ? contextMenus.onClicked : commands.onCommand).dispatch(what, tab);
      },
      [event, what, LISTING] as const,
    );
  }

  it('clips the paper of a link where its row stands', async () => {
    await dispatch('menu', { menuItemId: 'clip-link', linkUrl: `https://arxiv.org/pdf/${cards[1]?.id}` });
    const saved = await untilSaved(library, (papers) => papers.length === 1);
    expect(saved[0]?.title).toBe(cards[1]?.title);
    await untilMarks(page, (names) => names[1]?.startsWith('Saved') ?? false);
  });

  it('asks in a window of its own where the link leads to a paper that is not on the page', async () => {
    const opened = running.context.waitForEvent('page');
    await dispatch('menu', { menuItemId: 'clip-link', linkUrl: 'https://arxiv.org/abs/2001.00001' });
    const asking = await opened;
    await asking.getByText('This is the address of a paper: arXiv 2001.00001.').waitFor();
    expect(await asking.getByRole('button', { name: 'Read its page and save it' }).count()).toBe(1);
    await asking.close();
  });

  it('clips the whole page by its key', async () => {
    await dispatch('command', 'clip-page');
    const saved = await untilSaved(library, (papers) => papers.length === cards.length);
    expect(saved.map(({ title }) => title).toSorted()).toEqual(cards.map(({ title }) => title).toSorted());
  });

  it('opens the popup’s panel at the side of the window', async () => {
    const popup = await running.popup(page);
    await popup.getByRole('button', { name: 'Open in the side panel' }).click();
    await expect.poll(() => targets(page)).toContainEqual(expect.stringContaining('/sidepanel.html'));
  });

  it('suggests papers in the address bar', async () => {
    const card = cards[2];
    const found = await running.worker.evaluate(async (text) => {
      const { onInputStarted, onInputChanged } = Reflect.get(globalThis, 'chrome').omnibox;
      onInputStarted.dispatch();
      return new Promise((suggest) => onInputChanged.dispatch(text, suggest));
    }, card?.title);
    expect(found).toContainEqual({
      content: expect.stringContaining(card?.id ?? ''),
      description: card?.title,
    });
    expect(await targets(page)).toContainEqual(expect.stringContaining('/offscreen.html'));
  });

  it('searches for what is selected', async () => {
    const opened = running.context.waitForEvent('page');
    await dispatch('menu', { menuItemId: 'search-selection', selectionText: ' graph  "neural"\nnetworks ' });
    const found = await opened;
    await found.locator('.paper mark').first().waitFor();
    expect(await found.getByRole('searchbox').inputValue()).toBe('graph neural networks');
  });

  it('opens the library by its key', async () => {
    const opened = running.context.waitForEvent('page');
    await dispatch('command', 'open-library');
    await (await opened).getByText(`${cards.length} papers`).waitFor();
    expect((await opened).url()).toContain('/library.html');
  });
});

/** The addresses of everything that the browser shows, panels included. */
async function targets(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { targetInfos } = await session.send('Target.getTargets');
  await session.detach();
  return targetInfos.map(({ url }) => url);
}

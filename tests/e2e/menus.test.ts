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
  let tab: number;
  beforeAll(async () => {
    running = await startExtension();
    page = await openPage(running, LISTING, arxivList(cards));
    await untilMarks(page, (names) => names.length === cards.length);
    tab = await running.tabOf(page);
    library = await running.openOwn('library.html');
  });
  beforeEach(() => page.bringToFront());
  afterAll(() => running.close());

  it('clips the paper of a link where its row stands', async () => {
    await running.outside.menu(
      { menuItemId: 'clip-link', linkUrl: `https://arxiv.org/pdf/${cards[1]?.id}` },
      tab,
    );
    const saved = await untilSaved(library, (papers) => papers.length === 1);
    expect(saved[0]?.title).toBe(cards[1]?.title);
    await untilMarks(page, (names) => names[1]?.startsWith('Saved') ?? false);
  });

  it('asks in a window of its own where the link leads to a paper that is not on the page', async () => {
    const asking = await running.opened(() =>
      running.outside.menu({ menuItemId: 'clip-link', linkUrl: 'https://arxiv.org/abs/2001.00001' }, tab),
    );
    await asking.getByText('This is the address of a paper: arXiv 2001.00001.').waitFor();
    expect(await asking.getByRole('button', { name: 'Read its page and save it' }).count()).toBe(1);
    await asking.close();
  });

  it('clips the whole page by its key', async () => {
    await running.outside.command('clip-page', tab);
    const saved = await untilSaved(library, (papers) => papers.length === cards.length);
    expect(saved.map(({ title }) => title).toSorted()).toEqual(cards.map(({ title }) => title).toSorted());
  });

  it('opens the popup’s panel at the side of the window', async () => {
    const popup = await running.popup(page);
    // A popup that closes takes no window with it, as this page in its place would, and in Firefox the panel
    // with that.
    await popup.evaluate(() => Object.assign(globalThis, { close: () => undefined }));
    await popup.getByRole('button', { name: 'Open in the side panel' }).click();
    await expect
      .poll(() => running.outside.shown())
      .toContainEqual(expect.stringContaining('/sidepanel.html'));
  });

  it('suggests papers in the address bar', async () => {
    const card = cards[2];
    const found = await running.outside.suggest(card?.title ?? '');
    expect(found).toContainEqual({
      content: expect.stringContaining(card?.id ?? ''),
      description: card?.title,
    });
  });

  it('searches for what is selected', async () => {
    const found = await running.opened(() =>
      running.outside.menu(
        { menuItemId: 'search-selection', selectionText: ' graph  "neural"\nnetworks ' },
        tab,
      ),
    );
    await found.locator('.paper mark').first().waitFor();
    expect(await found.getByRole('searchbox').inputValue()).toBe('graph neural networks');
  });

  it('opens the library by its key', async () => {
    const opened = await running.opened(() => running.outside.command('open-library', tab));
    await opened.getByText(`${cards.length} papers`).waitFor();
    expect(opened.url()).toContain('/library.html');
  });
});

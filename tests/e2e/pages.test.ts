/** The extension on pages that change, lack abstracts, are hostile or are not what they were. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { arxivList, arxivPaper } from '../pages/arxiv.ts';
import { type Card, inventedCards, searchPage } from '../pages/huggingface-search.ts';
import { type Running, startExtension } from './extension.ts';
import { savedPapers, untilSaved } from './library.ts';
import { untilInView } from './in-view.ts';
import { isNew, isSaved, mark, markNames, untilMarks } from './marks.ts';

const HUGGING_FACE = 'https://huggingface.co/papers';

describe('a page', () => {
  let running: Running;
  beforeAll(async () => {
    running = await startExtension();
  });
  afterAll(() => running.close());

  async function open(url: string, html: string, marks: number): Promise<Page> {
    running.serve(url, html);
    const page = await running.context.newPage();
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push(Reflect.get(entry, 'value'));
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(url);
    if (marks > 0) await untilMarks(page, (names) => names.length === marks);
    return page;
  }

  // Firefox does not report layout shifts: there, still.test.ts alone says so, by comparing boxes.
  it('does not move when it is marked', async () => {
    const page = await open(`${HUGGING_FACE}?q=still`, searchPage(inventedCards(30)), 30);
    const shifts = await page.evaluate(
      () =>
        new Promise((resolve) =>
          requestAnimationFrame(() =>
            requestAnimationFrame(() => resolve(Reflect.get(globalThis, 'shifts'))),
          ),
        ),
    );
    expect(shifts).toEqual([]);
  });

  it('has each mark in the gutter, or behind a title that other text on its line comes before', async () => {
    const html = searchPage(inventedCards(2)).replace(
      '<h3>',
      '<b>New today</b> <h3 style="display: inline">',
    );
    const page = await open(`${HUGGING_FACE}?q=led`, html, 2);
    const lefts = await page
      .locator('[data-offprint="mark"]')
      .evaluateAll((hosts) => hosts.map((host) => host.getBoundingClientRect().left));
    const lines = await page
      .locator('article h3 > a')
      .evaluateAll((links) => links.map((link) => [...link.getClientRects()].map((line) => line.toJSON())));
    expect(lefts[0]).toBeGreaterThanOrEqual(lines[0]?.at(-1).right);
    expect(lefts[1]).toBeLessThanOrEqual(lines[1]?.[0].left - 24);
  });

  it('is read again when its list grows, and when another list replaces it', async () => {
    const cards = inventedCards(9);
    const page = await open(`${HUGGING_FACE}?q=grow`, searchPage(cards.slice(0, 3)), 3);
    const more = (html: string, replace: boolean) =>
      page.evaluate(
        ({ html, replace }) => {
          const next = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('article');
          const list = document.querySelector('section');
          if (replace) list?.replaceChildren(...next);
          else list?.append(...next);
        },
        { html, replace },
      );
    await more(searchPage(cards.slice(3, 5)), false);
    await untilMarks(page, (names) => names.length === 5);
    await more(searchPage(cards.slice(5)), true);
    await untilMarks(page, (names) => names.length === 4);
    expect(await page.locator('[data-offprint="mark"]').count()).toBe(4);
  });

  it('takes a saved paper back, and puts it back again, with the same mark', async () => {
    const page = await open(`${HUGGING_FACE}?q=undo`, searchPage(inventedCards(40).slice(39)), 1);
    await mark(page).click();
    await untilMarks(page, (names) => names[0] === 'Saved. Press to undo');
    await mark(page).click();
    await untilMarks(page, (names) => names[0] === 'Removed. Press to restore it');
    await mark(page).click();
    await untilMarks(page, (names) => isSaved(names[0] ?? ''));
    expect(await savedPapers(await running.popup(page))).toHaveLength(1);
  });

  it('without abstracts gets them from the papers’ own pages when they are saved', async () => {
    const papers = inventedCards(20).slice(18);
    running.serve('https://arxiv.org/abs/', (url) =>
      arxivPaper(papers.find(({ id }) => url.endsWith(id)) as Card),
    );
    const page = await open('https://arxiv.org/list/cs.CL/new', arxivList(papers), 2);
    await mark(page, 0).click();
    await mark(page, 1).click();
    const popup = await running.popup(page);
    const rows = await untilSaved(popup, (all) =>
      papers.every(({ abstract }) => all.some((row) => row.abstract === abstract)),
    );
    expect(rows.filter((row) => row.abstractPending)).toEqual([]);
  });

  it('keeps markup in a title as text', async () => {
    const title = 'Attacks <img src=x onerror="document.title=1"> & defences';
    const page = await open(`${HUGGING_FACE}?q=markup`, searchPage([{ id: '2601.99001', title }]), 1);
    await mark(page).click();
    const popup = await running.popup(page);
    await popup.getByRole('tab', { name: /^Library/ }).click();
    await popup.getByText(title).waitFor();
    expect(await popup.locator('img').count()).toBe(0);
  });

  it('that has changed its markup is named in the popup, an empty one is said to be empty', async () => {
    const changed =
      '<!doctype html><title>x</title><main><article><h4><a href="/papers/2601.1">One</a></h4></article></main>';
    const page = await open(`${HUGGING_FACE}?q=changed`, changed, 0);
    const popup = await running.popup(page);
    await popup.getByRole('tab', { name: /^This page/ }).click();
    expect(await popup.getByRole('alert').textContent()).toContain('Hugging Face Papers has changed');

    const empty = await open(`${HUGGING_FACE}?q=empty`, '', 0);
    const over = await running.popup(empty);
    await over.getByRole('tab', { name: /^This page/ }).click();
    expect(await over.locator('.notice').textContent()).toContain('No papers were found on this page.');
  });

  it('open in two tabs that save the same paper at once makes one record', async () => {
    const [card] = inventedCards(30).slice(29);
    const html = searchPage([card as Card]);
    const one = await open(`${HUGGING_FACE}?q=twice`, html, 1);
    const two = await open(`${HUGGING_FACE}?q=twice`, html, 1);
    const places: { x: number; y: number }[] = [];
    // One after the other, as only the page in front is painted.
    for (const page of [one, two]) {
      await page.bringToFront();
      await mark(page).hover();
      await untilInView(mark(page));
      const box = await mark(page).boundingBox();
      places.push({ x: (box?.x ?? 0) + 12, y: (box?.y ?? 0) + 12 });
    }
    await Promise.all([one, two].map((page, i) => page.mouse.click(places[i]?.x ?? 0, places[i]?.y ?? 0)));
    await Promise.all([one, two].map((page) => untilMarks(page, (names) => isSaved(names[0] ?? ''))));
    const rows = await savedPapers(await running.popup(one));
    expect(rows.filter((row) => row.title === card?.title)).toHaveLength(1);
  });

  it('cannot press a mark with a script', async () => {
    const page = await open(`${HUGGING_FACE}?q=script`, searchPage(inventedCards(50).slice(49)), 1);
    await page.evaluate(() => {
      for (const host of document.querySelectorAll<HTMLElement>('[data-offprint]')) {
        host.click();
        host.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      }
    });
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    expect((await markNames(page)).map(isNew)).toEqual([true]);
    expect(await page.evaluate(() => document.querySelector('[data-offprint]')?.shadowRoot)).toBeNull();
  });
});

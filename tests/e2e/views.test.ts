/**
 * All views of popup, panel, library page and first-run page, in light or dark: no accessibility violations;
 * pictures are kept to look at.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arxivPaper } from '../pages/arxiv.ts';
import { inventedCards, searchPage } from '../pages/huggingface-search.ts';
import { violations } from './accessibility.ts';
import { BROWSER } from './driver/driver.ts';
import { type Running, startExtension } from './extension.ts';
import { annotate, fillLibrary, HARD_PAPERS, madePapers } from './fill.ts';
import { untilMarks } from './marks.ts';
import { openPage } from './open-page.ts';

const SHOTS = resolve(import.meta.dirname, '../../.artefacts/popup');
const LISTING = 'https://huggingface.co/papers?q=views';
const cards = inventedCards(40);

// One in each browser: contrasts do not depend on it.
const colorScheme = BROWSER === 'firefox' ? 'dark' : 'light';

describe('the views', () => {
  let running: Running;
  let listing: Page;
  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    running = await startExtension({ colorScheme });
    listing = await openPage(running, LISTING, searchPage(cards));
    await untilMarks(listing, (names) => names.length === cards.length);
  });
  afterAll(() => running.close());

  /** Keeps a picture, and tells what is wrong with the page for assistive technology. */
  async function look(page: Page, name: string): Promise<string[]> {
    await page.screenshot({ path: join(SHOTS, `${name}-${colorScheme}.png`) });
    return violations(page);
  }
  const tab = (popup: Page, name: string) => popup.getByRole('tab', { name: new RegExp(`^${name}`) }).click();

  it('the popup without any paper', async () => {
    const popup = await running.popup(listing);
    await popup.getByText('40 found').waitFor();
    expect(await look(popup, 'page')).toEqual([]);
    await tab(popup, 'Library');
    await popup.getByText(/^Nothing saved yet/).waitFor();
    expect(await look(popup, 'library-0')).toEqual([]);
    await tab(popup, 'Related');
    await popup.getByText(/^Open a paper/).waitFor();
    expect(await look(popup, 'related-none')).toEqual([]);
    await popup.keyboard.press('/');
    await popup.keyboard.press('?');
    await popup.getByRole('dialog').waitFor();
    expect(await look(popup, 'keys')).toEqual([]);
  });

  it('the popup with three papers, one of them open', async () => {
    const popup = await running.popup(listing);
    await fillLibrary(popup, madePapers(3));
    await annotate(popup, [2], {
      addTags: ['to cite', 'robotics'],
      status: 'reading',
      starred: true,
      note: 'See §3.',
    });
    await tab(popup, 'Library');
    await popup.getByText('3 papers').waitFor();
    expect(await look(popup, 'library-3')).toEqual([]);
    await popup.getByRole('button', { name: /^Details of “Diffusion/ }).click();
    await popup.getByRole('region', { name: 'Note' }).waitFor();
    expect(await look(popup, 'details')).toEqual([]);
  });

  it('the popup with hard titles', async () => {
    const popup = await running.popup(listing);
    await fillLibrary(popup, HARD_PAPERS);
    await tab(popup, 'Library');
    await popup.getByText('7 papers').waitFor();
    expect(await look(popup, 'library-hard')).toEqual([]);
    await popup.getByText('On ℝⁿ and α-stable L² Bounds for 𝒪(n log n) Sorting').waitFor();
  });

  it('the popup over one paper, and the side panel', async () => {
    const [card] = cards;
    const popup = await running.popup(listing);
    await popup.getByRole('button', { name: 'Save all 40 new papers' }).click();
    await popup.getByText('All papers on this page are in your library.').waitFor();
    expect(await look(popup, 'page-saved')).toEqual([]);
    const one = { ...card, id: '2602.00001', title: 'Sparse autoencoders and dictionary learning, again' };
    const paper = await openPage(running, 'https://arxiv.org/abs/2602.00001', arxivPaper(one));
    await untilMarks(paper, (names) => names.length === 1);
    const over = await running.popup(paper);
    await over.locator('.paper').first().waitFor();
    expect(await look(over, 'related')).toEqual([]);
    const panel = await running.openOwn('sidepanel.html', 360);
    await panel.getByRole('tab', { name: /^Library/ }).click();
    await panel.locator('.paper').first().waitFor();
    expect(await look(panel, 'panel')).toEqual([]);
  });

  it('the popup and the library page with 2,000 papers', async () => {
    const popup = await running.popup(listing);
    await fillLibrary(popup, madePapers(2_000));
    await tab(popup, 'Library');
    await popup.getByText('2,044 papers').waitFor();
    await popup.locator('[data-scroller]').evaluate((view) => view.scrollTo(0, view.scrollHeight / 2));
    await popup.waitForFunction(() => {
      const inSight = document.elementFromPoint(200, 300)?.closest('[aria-setsize="2044"]');
      return Number(inSight?.getAttribute('aria-posinset')) > 800;
    });
    expect(await popup.locator('li.paper').count()).toBeLessThan(120);
    expect(await look(popup, 'library-2000')).toEqual([]);
    const page = await running.openOwn('library.html?q=attention');
    await page.locator('.paper mark').first().waitFor();
    expect(await look(page, 'library-page-search')).toEqual([]);
  });

  it.each([900, 1280, 1600])('the library page, %i px wide', async (width) => {
    const page = await running.openOwn('library.html', width);
    await page.locator('.paper').first().waitFor();
    await page.getByRole('checkbox').nth(1).click();
    await page
      .getByRole('checkbox')
      .nth(3)
      .click({ modifiers: ['Shift'] });
    await page.getByText('3 papers selected').waitFor();
    expect(await look(page, `library-page-${width}`)).toEqual([]);
  });

  it.each(['Edit tags', 'Duplicates', 'Changes', 'Bin'])('the library page’s %s', async (part) => {
    const page = await running.openOwn('library.html');
    await page.getByRole('navigation').getByRole('button', { name: part, exact: true }).click();
    await page.locator('main > :nth-last-child(1)').waitFor();
    expect(await look(page, `library-page-${part.toLowerCase()}`)).toEqual([]);
  });

  it('the first-run page, the settings', async () => {
    const welcome = await running.openOwn('welcome.html', 1000);
    await welcome.getByRole('button', { name: /^Save “Sparse/ }).click();
    await welcome.getByText('1 paper clipped').waitFor();
    await welcome.getByRole('searchbox').fill('activ');
    await welcome.locator('mark').first().waitFor();
    expect(await look(welcome, 'welcome')).toEqual([]);
    await welcome.screenshot({ path: join(SHOTS, `welcome-whole-${colorScheme}.png`), fullPage: true });
    const settings = await running.openOwn('options.html');
    await settings.getByText('Alt+Shift+S').waitFor();
    expect(await look(settings, 'settings')).toEqual([]);
    await settings.screenshot({ path: join(SHOTS, `settings-whole-${colorScheme}.png`), fullPage: true });
  });
});

/**
 * What the extension may read, in a real browser: nothing unasked, one page on request, a site by the
 * person's word.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arxivList, arxivPaper } from '../pages/arxiv.ts';
import { escapeText, inventedCards } from '../pages/huggingface-search.ts';
import { type Running, startExtension } from './extension.ts';
import { savedPapers, untilSaved } from './library.ts';
import { isSaved, mark, untilMarks } from './marks.ts';
import { openWatched } from './site-access.ts';

const LIST = 'https://blog.example.org/reading-list';
const ARXIV = 'https://arxiv.org/list/cs.LG/recent';
const cards = inventedCards(4);
const LISTED = cards.length;
const READING_LIST = `<!doctype html><title>What I read</title><main><h1>What I read</h1><ul>${cards
  .map(({ id, title }) => `<li><a href="https://arxiv.org/abs/${id}">${escapeText(title)}</a></li>`)
  .join('')}</ul></main>`;

/** Few enough that only the user can tell. */
const TITLES = [
  'Robust Estimation of Wave Heights from Moving Sensors',
  'Neural Models for Predicting Fog in Coastal Regions',
  'A Survey of Methods for Tracking Small Vessels',
  'Learning to Forecast Tides from Incomplete Records',
  'Optimal Placement of Buoys under Uncertainty',
];

describe('a site that is not named', () => {
  let running: Running;
  beforeAll(async () => {
    running = await startExtension();
    running.serve(LIST, READING_LIST);
    running.serve(ARXIV, arxivList(cards));
  });
  afterAll(() => running.close());

  it('has nothing of ours on its pages', async () => {
    const named = await openWatched(running, ARXIV);
    await untilMarks(named.page, (names) => names.length === cards.length);
    expect(await named.worlds()).toBeGreaterThan(0);

    const other = await openWatched(running, LIST);
    expect(await other.worlds()).toBe(0);
    expect(await other.page.locator('[data-offprint]').count()).toBe(0);
  });
});

describe('a site that may be read', () => {
  let running: Running;
  beforeAll(async () => {
    running = await startExtension({ hosts: ['*://blog.example.org/*'] });
    running.serve(LIST, READING_LIST);
  });
  afterAll(() => running.close());

  it('is read on request, marked, and its papers are saved where they stand', async () => {
    const { page, worlds } = await openWatched(running, LIST);
    expect(await worlds()).toBe(0);
    const popup = await running.popup(page);
    await popup.getByRole('tab', { name: /^This page/ }).click();
    await popup.getByRole('button', { name: 'Read this page' }).click();
    await popup.getByText(`${LISTED} found · 0 saved · 0 related`).waitFor();
    await untilMarks(page, (names) => names.length === LISTED);
    await page.bringToFront();
    await mark(page, 1).click();
    const saved = await untilSaved(popup, (papers) => papers.length === 1);
    expect(saved[0]?.title).toBe(cards[1]?.title);
    await untilMarks(page, (names) => isSaved(names[1] ?? ''));
  });

  it('has its titles offered where they may be papers, and marked once the user says so', async () => {
    const address = 'https://blog.example.org/programme';
    const rows = TITLES.map((title, i) => `<li><a href="/talk/${i}">${title}</a></li>`).join('');
    running.serve(address, `<!doctype html><title>Fog 2031</title><main><ul>${rows}</ul></main>`);
    const { page } = await openWatched(running, address);
    const popup = await running.popup(page);
    await popup.getByRole('tab', { name: /^This page/ }).click();
    await popup.getByRole('button', { name: 'Read this page' }).click();
    await popup.getByText(`This may be a list of ${TITLES.length} papers.`).waitFor();
    expect(await page.locator('[data-offprint="mark"]').count()).toBe(0);
    await popup.getByRole('button', { name: 'Show them here' }).click();
    await popup.getByText(`${TITLES.length} found · 0 saved · 0 related`).waitFor();
    await untilMarks(page, (names) => names.length === TITLES.length);
  });

  it('has each paper marked once when it is read twice', async () => {
    const { page } = await openWatched(running, LIST);
    const popup = await running.popup(page);
    await popup.getByRole('tab', { name: /^This page/ }).click();
    await popup.getByRole('button', { name: 'Read this page' }).click();
    await untilMarks(page, (names) => names.length === LISTED);
    await page.evaluate(() => {
      for (const mark of document.querySelectorAll('[data-offprint]')) mark.classList.add('first');
    });
    await popup.evaluate(readOverAgain);
    await page.locator('.first').first().waitFor({ state: 'detached' });
    await untilMarks(page, (names) => names.length === LISTED);
    expect(await page.locator('[data-offprint="mark"]').count()).toBe(LISTED);
  });
});

describe('a named site that the browser holds back', () => {
  let running: Running;
  beforeAll(async () => {
    running = await startExtension();
    running.serve(ARXIV, arxivList(cards));
  });
  afterAll(() => running.close());

  it('is not read by itself, and is on request, by the rule that is for it', async () => {
    await running.allowOnly([]);
    const { page, worlds } = await openWatched(running, ARXIV);
    expect(await worlds()).toBe(0);
    await running.allowOnly(['*://arxiv.org/*']);
    const popup = await running.popup(page);
    await popup.getByRole('tab', { name: /^This page/ }).click();
    await popup.getByRole('button', { name: 'Read this page' }).click();
    await popup.getByText(`${cards.length} found · 0 saved · 0 related`).waitFor();
    await untilMarks(page, (names) => names.length === cards.length);
    // Only a site's rule has abstracts read from the papers' own pages.
    const [card] = cards;
    if (card) running.serve('https://arxiv.org/abs/', arxivPaper(card));
    await page.bringToFront();
    await mark(page, 0).click();
    await untilSaved(popup, ([paper]) => paper?.abstract === card?.abstract);
  });
});

describe('a site that was added', () => {
  let running: Running;
  beforeAll(async () => {
    running = await startExtension({ hosts: ['*://*.example.org/*'] });
    running.serve(LIST, READING_LIST);
    await running.allowOnly(['*://blog.example.org/*']);
  });
  afterAll(() => running.close());

  it('is read by itself, listed in the settings, and not read any more when that is taken back', async () => {
    const before = await openWatched(running, LIST);
    await untilMarks(before.page, (names) => names.length === LISTED);

    const settings = await running.openOwn('options.html');
    // No extension can give back what its manifest demands, as it does here: the test does it in the
    // browser's own settings.
    await settings.evaluate(() => {
      Reflect.get(globalThis, 'chrome').permissions.remove = async (asked: object) => {
        Object.assign(globalThis, { asked });
      };
    });
    await settings.getByRole('button', { name: 'Stop reading blog.example.org' }).click();
    expect(await settings.evaluate(() => Reflect.get(globalThis, 'asked'))).toEqual({
      origins: ['*://blog.example.org/*'],
    });
    await running.allowOnly([]);
    await settings.getByText(/^None yet/).waitFor();

    const after = await openWatched(running, LIST);
    expect(await after.worlds()).toBe(0);
  });
});

describe('a tab with a PDF', () => {
  const PDF = 'https://arxiv.org/pdf/2601.00001';
  const [card] = inventedCards(1);
  let running: Running;
  beforeAll(async () => {
    running = await startExtension();
    running.serve(PDF, BLANK_PDF, 'application/pdf');
    if (card) running.serve('https://arxiv.org/abs/2601.00001', arxivPaper({ ...card, id: '2601.00001' }));
  });
  afterAll(() => running.close());

  it('gives the paper that its address names, which is read from its own page and saved', async () => {
    const page = await running.open(PDF);
    const popup = await running.popup(page);
    await popup.getByText('This is the address of a paper: arXiv 2601.00001.').waitFor();
    expect(await popup.getByRole('button', { name: 'Read this page' }).count()).toBe(0);
    await popup.getByRole('button', { name: 'Read its page and save it' }).click();
    await popup.getByRole('link', { name: card?.title ?? '' }).waitFor();
    const [saved] = await savedPapers(popup);
    expect(saved).toMatchObject({
      title: card?.title,
      abstract: card?.abstract,
      url: 'https://arxiv.org/abs/2601.00001',
    });
    expect(page.url()).toBe(PDF);
  });
});

const BLANK_PDF = [
  '%PDF-1.4',
  '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
  '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj',
  'trailer<</Root 1 0 R>>',
  '%%EOF',
].join('\n');

/** What a press on "Read this page" does; where the page has been read the popup no longer offers it. */
async function readOverAgain(): Promise<void> {
  const { scripting } = Reflect.get(globalThis, 'chrome');
  const tabId = Number(new URLSearchParams(location.search).get('tab'));
  await scripting.executeScript({ target: { tabId }, files: ['/content-scripts/reader.js'] });
}

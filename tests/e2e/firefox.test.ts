/** The main job in a real Firefox: see, clip, find, recognise elsewhere; and all of it still there after a restart. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arxivList, arxivPaper } from '../pages/arxiv.ts';
import { inventedCards, searchPage } from '../pages/huggingface-search.ts';
import { Firefox, KEYS } from './firefox.ts';
import { isSaved } from './marks.ts';
import { type Proxy, startProxy } from './proxy.ts';
import { until } from './until.ts';

// Without TLS: the proxy that stands for the network has no certificates.
const HUGGING_FACE = 'http://huggingface.co/papers';
const ARXIV = 'http://arxiv.org/list/cs.LG/recent';
const cards = inventedCards(12);
const [, second, third, fourth, fifth] = cards;
const FORBIDS_STYLES = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;

describe('the main job in Firefox', () => {
  let firefox: Firefox;
  let proxy: Proxy;
  const profile = mkdtempSync(join(tmpdir(), 'offprint-'));
  beforeAll(async () => {
    proxy = await startProxy();
    proxy.serve(HUGGING_FACE, searchPage(cards));
    proxy.serve(`${HUGGING_FACE}?strict`, searchPage(cards).replace('<head>', `<head>${FORBIDS_STYLES}`));
    proxy.serve(ARXIV, arxivList(cards.slice(0, 5)));
    proxy.serve('http://arxiv.org/abs/', (url) => {
      const card = cards.find(({ id }) => url.endsWith(id));
      return card && arxivPaper(card);
    });
    proxy.serve('http://arxiv.org/pdf/', '%PDF-1.4\n%%EOF', 'application/pdf');
    firefox = await Firefox.start(profile, proxy.port);
  });
  afterAll(async () => {
    await firefox.close();
    proxy.close();
    rmSync(profile, { recursive: true, force: true });
  });

  it('marks every row; a key and a click save two where they stand, and the toolbar counts the page', async () => {
    await firefox.open(HUGGING_FACE);
    await until(markNames, (names) => names.length === cards.length);
    await focusFirstMark();
    await firefox.type(KEYS.enter);
    await firefox.click(`[id="card-${second?.id}"] [data-offprint="mark"]`);
    const names = await until(
      markNames,
      (names) => names.filter((name) => name.startsWith('Saved.')).length === 2,
    );
    expect(names.slice(0, 2)).toEqual(['Saved. Press to undo', 'Saved. Press to undo']);
    await firefox.popup();
    expect(await firefox.evaluate(badge)).toBe(String(cards.length));
  });

  it('finds one in the popup by a word of its abstract', async () => {
    expect(await findBy('smoothing')).toEqual({ titles: [second?.title], marked: ['smoothing'] });
  });

  it('shows them as saved on another site, and reads the abstract of one saved there from its own page', async () => {
    await firefox.open(ARXIV);
    const names = await until(
      markNames,
      (names) => names.length === 5 && names.some((name) => name.startsWith('In your library')),
    );
    expect(names.map(isSaved)).toEqual([true, true, false, false, false]);
    await firefox.click('dd:nth-of-type(3) [data-offprint="mark"]');
    expect(await findBy('guidance')).toEqual({
      titles: [third?.title],
      marked: ['guidance'],
    });
  });

  it('saves with the background page stopped', async () => {
    await firefox.stopBackground();
    await firefox.open(HUGGING_FACE);
    await until(markNames, (names) => names.filter(isSaved).length === 3);
    await firefox.stopBackground();
    await firefox.click(`[id="card-${fourth?.id}"] [data-offprint="mark"]`);
    const names = await until(markNames, (names) => names.filter(isSaved).length === 4);
    expect(names[3]).toBe('Saved. Press to undo');
  });

  it('has one mark for each row when the add-on is updated under the page', async () => {
    await firefox.evaluate(() => {
      for (const mark of document.querySelectorAll('[data-offprint]')) mark.classList.add('old');
    });
    await firefox.install();
    const newMarks = () =>
      firefox.evaluate(() => document.querySelectorAll('[data-offprint="mark"]:not(.old)').length);
    await until(newMarks, (marks) => marks === cards.length);
    expect(await firefox.markNames()).toHaveLength(cards.length);
  });

  it('draws its marks on a page that forbids styles', async () => {
    await firefox.open(`${HUGGING_FACE}?strict`);
    await until(markNames, (names) => names.length === cards.length);
    expect(await firefox.evaluateAsBrowser(markDisplay)).toBe('grid');
  });

  it('fetches the page of the paper that a PDF is of, when asked to', async () => {
    await firefox.open(`http://arxiv.org/pdf/${fifth?.id}`);
    await firefox.popup();
    await until(
      () => firefox.evaluate(() => document.querySelector('.choices .primary')?.textContent),
      (label) => label === 'Read its page and save it',
    );
    await firefox.click('.choices .primary');
    const asked = await until(
      async () => proxy.refused,
      (hosts) => hosts.includes('arxiv.org:443'),
    );
    expect(asked).toContain('arxiv.org:443');
  });

  it('has everything after a restart', async () => {
    await firefox.close();
    firefox = await Firefox.start(profile, proxy.port);
    expect(await findBy('smoothing')).toEqual({ titles: [second?.title], marked: ['smoothing'] });
    await firefox.open(HUGGING_FACE);
    const names = await until(markNames, (names) => names.filter(isSaved).length === 4);
    expect(names).toHaveLength(cards.length);
  });

  const markNames = () => firefox.markNames();

  async function focusFirstMark(): Promise<void> {
    for (let presses = 0; presses < 20; presses++) {
      await firefox.type(KEYS.tab);
      if (await firefox.evaluate(() => document.activeElement?.matches('[data-offprint="mark"]'))) return;
    }
    throw new Error('Tab never came to a mark.');
  }

  /** What the popup lists for words that stand in one saved abstract alone, and what it marks of it. */
  async function findBy(words: string): Promise<{ titles: string[]; marked: string[] }> {
    await firefox.popup();
    await firefox.type(words);
    return until(
      () => firefox.evaluate(listed),
      ({ marked }) => marked.length > 0,
    );
  }
});

/** To be evaluated in the popup. */
function listed(): { titles: string[]; marked: string[] } {
  const texts = (selector: string) =>
    [...document.querySelectorAll(selector)].map((element) => element.textContent);
  return { titles: texts('.title'), marked: texts('.snippet mark') };
}

/** To be evaluated in the popup. */
function badge(): Promise<string> {
  const tabId = Number(new URLSearchParams(location.search).get('tab'));
  return Reflect.get(globalThis, 'chrome').action.getBadgeText({ tabId });
}

/** To be evaluated with the browser's rights. */
function markDisplay(): string | undefined {
  const host = document.querySelector('[data-offprint="mark"]');
  const root: ShadowRoot | undefined = host && Reflect.get(host, 'openOrClosedShadowRoot');
  const button = root?.querySelector('button');
  return button ? getComputedStyle(button).display : undefined;
}

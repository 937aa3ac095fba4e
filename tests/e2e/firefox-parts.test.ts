/** The rest of Offprint in a real Firefox: card and bar on a page, the library page, and a backup written, lost and restored. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventedCards, searchPage } from '../pages/huggingface-search.ts';
import { Firefox } from './firefox.ts';
import { countPapers, loseLibrary } from './library.ts';
import { type Proxy, startProxy } from './proxy.ts';
import { until } from './until.ts';

// Without TLS: the proxy that stands for the network has no certificates.
const LISTING = 'http://huggingface.co/papers';
const cards = inventedCards(13);
const SAVED = 2;

describe('in Firefox', () => {
  let firefox: Firefox;
  let proxy: Proxy;
  const profile = mkdtempSync(join(tmpdir(), 'offprint-'));
  const downloads = mkdtempSync(join(tmpdir(), 'offprint-downloads-'));
  beforeAll(async () => {
    proxy = await startProxy();
    proxy.serve(LISTING, searchPage(cards));
    firefox = await Firefox.start(profile, proxy.port, {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
    });
    await firefox.open(LISTING);
    await until(
      () => firefox.markNames(),
      (names) => names.length === cards.length,
    );
  });
  afterAll(async () => {
    await firefox.close();
    proxy.close();
    for (const folder of [profile, downloads]) rmSync(folder, { recursive: true, force: true });
  });

  /** Waits for a part of the card or the bar that says what is waited for. @returns its middle. */
  const seen = (part: 'card' | 'bar', selector: string, text = '') =>
    until(
      () => firefox.evaluateAsBrowser(partOf, part, selector),
      (found) => found?.text.includes(text) === true,
    ).then((found) => found ?? { x: 0, y: 0, text: '' });

  /** Presses the button that says so. */
  async function pressButton(label: string): Promise<void> {
    const at = await until(
      () => firefox.evaluate(middleOfButton, label),
      (found) => found !== null,
    );
    if (at) await firefox.point(at, true);
  }

  it('the bar counts and dims, and the card tells why and saves', async () => {
    await firefox.click(`[id="card-${cards[0]?.id}"] [data-offprint="mark"]`);
    await seen('bar', '.counts', '13 papers · 1 saved');
    const names = await until(
      () => firefox.markNames(),
      (names) => names.some((name) => name.startsWith('Related')),
    );
    const related = names.findIndex((name) => name.startsWith('Related'));
    await firefox.point(await firefox.evaluateAsBrowser(middleOfMark, related));
    await seen('card', '.state', 'Not in your library');
    expect((await seen('card', '.papers li')).text).toBe(cards[0]?.title);
    await firefox.point(await seen('card', '.action'), true);
    await seen('card', '.state', 'Saved');
    await seen('bar', '.counts', `${SAVED} saved`);
    await firefox.point(await seen('bar', '[aria-controls]'), true);
    await firefox.point(await seen('bar', 'fieldset label:nth-of-type(4)'), true);
    await until(
      () => firefox.evaluateAsBrowser(dimmed),
      (rows) => rows === cards.length - SAVED,
    );
  });

  it('the library page lists what was saved', async () => {
    await firefox.openOwn('library.html');
    const titles = await until(
      () =>
        firefox.evaluate(() => [...document.querySelectorAll('.paper .title')].map((one) => one.textContent)),
      (titles) => titles.length === SAVED,
    );
    expect(titles).toContain(cards[0]?.title);
  });

  it('a backup is written to a file, and gives the library back after it was lost', async () => {
    await firefox.openOwn('options.html');
    await pressButton('Back up now');
    const [name = ''] = await until(
      async () => readdirSync(downloads).filter((file) => file.endsWith('.jsonl')),
      (files) => files.length === 1 && readFileSync(join(downloads, files[0] ?? '')).length > 0,
    );
    await firefox.evaluate(loseLibrary);
    expect(await firefox.evaluate(countPapers)).toBe(0);
    await firefox.choose('input[type=file]', join(downloads, name));
    await pressButton('Merge with my library');
    await until(
      () => firefox.evaluate(countPapers),
      (papers) => papers === SAVED,
    );
  });
});

/** To be evaluated in a page of the add-on. */
function middleOfButton(label: string): { x: number; y: number } | null {
  const button = [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === label);
  if (!button) return null;
  button.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = button.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

/** To be evaluated with the browser's rights: the first element in the card or the bar that fits, and can be seen. */
function partOf(part: string, selector: string): { x: number; y: number; text: string } | null {
  const host = document.querySelector(`[data-offprint="${part}"]`);
  const root: ShadowRoot | undefined = host && Reflect.get(host, 'openOrClosedShadowRoot');
  const one = root?.querySelector(selector);
  if (!one?.checkVisibility()) return null;
  const { x, y, width, height } = one.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2, text: one.textContent };
}

/** To be evaluated with the browser's rights. */
function middleOfMark(n: number): { x: number; y: number } {
  const host = document.querySelectorAll('[data-offprint="mark"]')[n];
  host?.scrollIntoView({ block: 'center' });
  const { x, y } = host?.getBoundingClientRect() ?? { x: 0, y: 0 };
  return { x: x + 12, y: y + 12 };
}

/** To be evaluated with the browser's rights: how many rows are dimmed. */
function dimmed(): number {
  return [...document.querySelectorAll('[data-offprint="mark"]')].filter((host) => {
    const root: ShadowRoot = Reflect.get(host, 'openOrClosedShadowRoot');
    return root.querySelector('.dim-overlay');
  }).length;
}

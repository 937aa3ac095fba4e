/** Opens one page over two libraries, and says by which observers the page can tell them apart. */
import type { Locator, Page } from 'playwright-core';
import { searchPage } from '../pages/huggingface-search.ts';
import type { Running } from './extension.ts';
import { isSaved, mark, untilMarks } from './marks.ts';
import { observingHead } from './observers.ts';
import { seen, untilSeen } from './roots.ts';
import { type Library, LISTED, MENTIONED, setLibrary, TELLING_WORDS } from './random-library.ts';

const URL = 'https://huggingface.co/papers?q=observed';

/** What the page observes, by the name of the moment and of the observer. */
export type Observations = Record<string, unknown>;

/** What a page may guess that our variables are called. */
const VARIABLES = ['ink', 'accent', 'alarm', 'ground', 'hover', 'soft', 'rule', 'control', 'on-accent'];

/** Gives a variable a value that is fetched where it is used: fetches are among what a page observes. */
function telltale(name: string): string {
  const value = (how: string) => `url("https://huggingface.co/${how}-${name}.svg#p")`;
  return `@property --${name} { syntax: '*'; inherits: false; initial-value: ${value('registered')} }
    [data-offprint] { --${name}: ${value('set')} }`;
}

/** A page that observes: it lists papers, and mentions others. */
export function observingPage(): string {
  const links = MENTIONED.map(({ id }, i) => `<a href="https://arxiv.org/abs/${id}">source ${i + 1}</a>`);
  return searchPage(LISTED)
    .replace('<head>', `<head>${observingHead()}<style>${VARIABLES.map(telltale).join('')}</style>`)
    .replace('</main>', `<p>As in ${links.join(' and in ')}.</p></main>`);
}

/** What a page observes of the keys that step through related rows, before the focus moves. */
export async function observeKeys(running: Running, library: Library): Promise<unknown> {
  const page = await openWith(running, library);
  await page.keyboard.press('n');
  await page.keyboard.press('p');
  const { events } = JSON.parse(await page.evaluate(ask, { words: TELLING_WORDS, frames: 20 })) as {
    events: string[];
  };
  await page.close();
  const keys = events
    .map((event) => JSON.parse(event) as unknown[])
    .filter(([type]) => String(type).startsWith('key'));
  // The target of the second key is the row that the first has led to.
  return keys.map(([type, , isPrevented]) => [type, isPrevented]);
}

/** Everything that a page observes with a library, at rest and while the user uses it. */
export async function observeWith(running: Running, library: Library): Promise<Observations> {
  const page = await openWith(running, library);
  const observations: Observations = {};
  const take = async (moment: string, frames: number) => {
    const answers = JSON.parse(await page.evaluate(ask, { words: TELLING_WORDS, frames })) as Record<
      string,
      unknown
    >;
    for (const [observer, answer] of Object.entries(answers)) observations[`${moment}: ${observer}`] = answer;
  };
  for (const [moment, act] of Object.entries(MOMENTS)) {
    await act(page);
    // A page that was just opened is read again some time after it was marked.
    await take(moment, moment === 'at rest' ? 90 : 20);
  }
  await page.close();
  return observations;
}

/** The sizes of card, bar and a mark after the page has taken them into another document and back. */
export async function sizesAfterAdoption(running: Running, library: Library): Promise<unknown> {
  const page = await openWith(running, library);
  await pointAt(page, mark(page, 0));
  const sizes = await page.evaluate(adoptAndMeasure);
  await page.close();
  return sizes;
}

/** Runs in the page. */
function adoptAndMeasure(): unknown {
  return ['card', 'bar', 'mark'].map((part) => {
    const host = document.querySelector<HTMLElement>(`[data-offprint="${part}"]`);
    const parent = host?.parentNode;
    if (!host || !parent) return `no ${part}`;
    document.implementation.createHTMLDocument('').adoptNode(host);
    parent.append(host);
    host.style.cssText = 'display: block !important; position: absolute !important; width: max-content';
    const { width, height } = host.getBoundingClientRect();
    return [part, width, height, host.scrollWidth, host.scrollHeight].map(String).join(' ');
  });
}

/** The variables of ours whose names a page can read from our elements. */
export async function readableVariables(running: Running): Promise<unknown> {
  const page = await openWith(running, { papers: [], annotations: [] });
  await pointAt(page, mark(page, 0));
  const names = await page.evaluate(() => {
    const hosts = [...document.querySelectorAll<HTMLElement>('[data-offprint]')];
    const mapOf = (host: HTMLElement) => [...(host.computedStyleMap?.() ?? [])].map(([name]) => name);
    const listOf = (host: HTMLElement) => Array.from(getComputedStyle(host));
    return hosts
      .flatMap((host) => [...mapOf(host), ...listOf(host)])
      .filter((name) => name.startsWith('--o'));
  });
  await page.close();
  return [...new Set(names)].filter((name) => !['--offprint-back', '--on-accent'].includes(name));
}

/** Opens the page over a library, and waits until its marks show that. */
async function openWith(running: Running, library: Library): Promise<Page> {
  await setLibrary(running.own, library);
  running.serve(URL, observingPage());
  const page = await running.open(URL);
  const saved = library.papers.filter((one) => LISTED.includes(one)).length;
  await page.locator('[data-offprint="bar"]').waitFor({ state: 'attached' });
  await untilMarks(page, (names) => names.length === LISTED.length && names.filter(isSaved).length === saved);
  return page;
}

/** What happens on the page before it is observed. */
const MOMENTS: Record<string, (page: Page) => Promise<unknown>> = {
  'at rest': async () => undefined,
  'in a narrow window': (page) => page.setViewportSize({ width: 700, height: 600 }),
  scrolled: (page) =>
    page.evaluate(() => {
      scrollTo(0, 150);
      document.body.prepend(Object.assign(document.createElement('div'), { style: 'height: 40px' }));
    }),
  printed: (page) => page.emulateMedia({ media: 'print' }),
  'on screen again': async (page) => {
    await page.emulateMedia({ media: 'screen' });
    // Each change is drawn by itself: two in one frame move the page once, and not twice.
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    await page.setViewportSize({ width: 1280, height: 900 });
  },
  ...Object.fromEntries(
    [0, 3, 5].map((n) => [`with the pointer on mark ${n + 1}`, (page: Page) => pointAt(page, mark(page, n))]),
  ),
  'with the pointer on a mention': (page) => pointAt(page, page.getByText('source 1', { exact: true })),
  'with the pointer on another mention': (page) => pointAt(page, page.getByText('source 3', { exact: true })),
  'with the focus on a mark': async (page) => {
    await pointAtNothing(page);
    for (let i = 0; i < 5; i++) await page.keyboard.press('Tab');
  },
};

/** Points at something, and waits until the card is there. */
async function pointAt(page: Page, at: Locator): Promise<void> {
  await pointAtNothing(page);
  await at.hover();
  await untilSeen(page, 'card', '.card');
}

async function pointAtNothing(page: Page): Promise<void> {
  await page.mouse.move(640, 1);
  if (await seen(page, 'card', '.card')) await untilSeen(page, 'card', '.card', ({ hidden }) => hidden);
}

/** Runs in the page. */
function ask({ words, frames }: { words: readonly string[]; frames: number }): Promise<string> {
  return Reflect.get(globalThis, 'observe')(words, frames);
}

/** The observers whose answers differ, each with the first place where they do. */
export function differences(one: Observations, other: Observations): string[] {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return names.flatMap((name) => {
    const [a, b] = [textsOf(one[name]), textsOf(other[name])];
    const at = Array.from({ length: Math.max(a.length, b.length) }).findIndex((_, i) => a[i] !== b[i]);
    return at === -1 ? [] : [`${name}: ${describeDifference(a[at] ?? 'nothing', b[at] ?? 'nothing')}`];
  });
}

function textsOf(answer: unknown): string[] {
  return (Array.isArray(answer) ? answer : [answer]).map((one) => JSON.stringify(one) ?? '');
}

/** Of two long texts, what stands where they part. */
function describeDifference(one: string, other: string): string {
  const at = [...one].findIndex((letter, i) => letter !== other[i]);
  const from = Math.max(0, (at === -1 ? one.length : at) - 40);
  return `${one.slice(0, 80)} … ${one.slice(from, from + 120)} <> ${other.slice(from, from + 120)}`;
}

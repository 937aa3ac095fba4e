/**
 * The reader's start: what it reads, answers and follows, and how it ends when another takes over or all is
 * gone.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ContentScriptContext } from 'wxt/utils/content-script-context';
import * as seen from '@/components/dom/seen.ts';
import { editSwitches } from '@/entrypoints/background/switches.ts';
import reader from '@/entrypoints/reader.content/index.ts';
import * as messages from '@/lib/messages.ts';
import { inventedCards, searchPage } from '../../pages/huggingface-search.ts';
import { speakEnglish } from '../../components/setup.ts';
import { ALL_SEEN, click, watchRoots } from '../../components/trusted.ts';
import { until } from '../../components/until.ts';

const LISTING = 'https://huggingface.co/papers?q=x';
type Handler = (message: { data: object; sender: object }) => Promise<unknown>;

let ctx: ContentScriptContext;
let handlers: Map<string, Handler>;
let ended: string[];
let sent: [string, { papers?: unknown[] }][];
let isThere: boolean;
let roots: { mock: { results: { value: unknown }[] } };

beforeEach(() => {
  fakeBrowser.reset();
  speakEnglish();
  handlers = new Map();
  ended = [];
  sent = [];
  isThere = true;
  vi.spyOn(seen, 'watchSeen').mockReturnValue(ALL_SEEN);
  roots = vi.spyOn(Element.prototype, 'attachShadow');
  vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockImplementation(() => (isThere ? 'x' : undefined) as never);
  vi.spyOn(messages, 'onMessage').mockImplementation(((type: string, handler: Handler) => {
    handlers.set(type, handler);
    return () => ended.push(type);
  }) as never);
  vi.spyOn(messages, 'sendMessage').mockImplementation((async (type: string, data: { papers?: object[] }) => {
    sent.push([type, data]);
    if (type === 'lookUpPapers') return (data.papers ?? []).map(() => ({}));
    if (type === 'savePapers')
      return { papers: (data.papers ?? []).map((_, i) => ({ id: i + 1, outcome: 'added', abstract: true })) };
    return [];
  }) as never);
  ctx = new ContentScriptContext('reader');
});
afterEach(() => {
  ctx.abort();
  document.documentElement.replaceChildren();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const marks = () => document.querySelectorAll('[data-offprint="mark"]').length;
/** The first shadow root of a kind. */
const rootOf = (kind: string) =>
  watchRoots(roots).find(({ host }) => host.getAttribute('data-offprint') === kind);
const notices = () => document.querySelectorAll('[data-offprint="notice"]').length;
const ask = (type: string, data: object = {}) => handlers.get(type)?.({ data, sender: {} });
const asked = (type: string) => sent.filter(([one]) => one === type).length;

async function open(papers = 3, html = searchPage(inventedCards(papers))): Promise<void> {
  vi.stubGlobal('location', new URL(LISTING));
  const page = new DOMParser().parseFromString(html, 'text/html');
  document.documentElement.replaceChildren(...page.documentElement.childNodes);
  void reader.main(ctx);
  await until(() => marks() === papers && asked('lookUpPapers') > 0);
}

describe('the reader', () => {
  it('marks the rows, and takes away what an earlier one has left', async () => {
    const left = '<main><x-old data-offprint="mark"></x-old>';
    await open(3, searchPage(inventedCards(3)).replace('<main>', left));
    expect(document.querySelector('x-old')).toBeNull();
  });

  it('says what it has read, freshly where that is asked for', async () => {
    await open();
    const before = asked('lookUpPapers');
    const reading = (await ask('readPage', { fresh: false })) as messages.PageReading;
    expect([reading.url, reading.papers.length, reading.links]).toEqual([LISTING, 3, []]);
    expect(asked('lookUpPapers')).toBe(before);
    await ask('readPage', { fresh: true });
    expect(asked('lookUpPapers')).toBe(before + 1);
  });

  it('saves what popup and menus ask for', async () => {
    await open();
    await ask('clip', {});
    expect(sent.find(([type]) => type === 'savePapers')?.[1].papers).toHaveLength(3);
    await expect(ask('clip', { papers: ['arxiv:2001.00001'] })).rejects.toThrow('No papers were found');
  });

  it('ends where it is turned off, clears the count, refuses to save, and comes back', async () => {
    await open();
    await editSwitches({ kind: 'off', reach: 'site', url: LISTING });
    await until(() => marks() === 0);
    expect(sent.at(-1)).toEqual(['lookUpPapers', { papers: [], total: 0 }]);
    expect(await ask('readPage', { fresh: false })).toMatchObject({ papers: [], off: 'site' });
    await expect(ask('clip', {})).rejects.toThrow('You turned Offprint off on this site.');
    await editSwitches({ kind: 'on', url: LISTING });
    await until(() => marks() === 3);
  });

  it('looks its rows up again after the library has changed; on a hidden page once it is seen', async () => {
    await open();
    await fakeBrowser.storage.local.set({ other: 1 });
    const before = asked('lookUpPapers');
    await fakeBrowser.storage.local.set({ revision: 'a' });
    await until(() => asked('lookUpPapers') === before + 1);
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    await fakeBrowser.storage.local.set({ revision: 'b' });
    document.dispatchEvent(new Event('visibilitychange'));
    hidden.mockReturnValue(false);
    expect(asked('lookUpPapers')).toBe(before + 1);
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => asked('lookUpPapers') === before + 2);
  });

  it('reads rows that come later, and marks what a row has become at the press', async () => {
    await open();
    const link = document.querySelector('h3 a');
    for (const one of document.querySelectorAll('article:first-child a'))
      one.setAttribute('href', '/papers/2512.00009');
    const [text] = link?.childNodes ?? [];
    if (text) text.nodeValue = 'Another paper in its place';
    const mark = rootOf('mark');
    click(mark?.querySelector('button') ?? document);
    await until(() => asked('savePapers') === 1);
    expect(sent.find(([type]) => type === 'savePapers')?.[1].papers).toMatchObject([
      { ids: ['arxiv:2512.00009'], title: 'Another paper in its place' },
    ]);
  });

  it('gives way to a newer one, and then answers nothing', async () => {
    await open();
    ctx.abort();
    expect(marks()).toBe(0);
    expect(ended.toSorted()).toEqual(['clip', 'fetchAbstracts', 'readPage']);
    expect(notices()).toBe(0);
  });

  it('says at a press that the page must be loaded again, once the extension is gone', async () => {
    await open();
    isThere = false;
    const mark = rootOf('mark');
    click(mark?.querySelector('button') ?? document);
    await until(() => notices() === 1);
    const said = rootOf('notice');
    expect(said?.querySelector('[role="alert"]')?.textContent).toBe(
      'Offprint was updated or turned off. Load this page again to use it here.',
    );
    expect([marks(), asked('savePapers')]).toEqual([0, 0]);
    click(said?.querySelector('button') ?? document);
    expect(notices()).toBe(0);
  });

  it('says so a while after it is gone, unless an updated one has put its marks there', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    try {
      await open();
      isThere = false;
      expect(ctx.isInvalid).toBe(true);
      const fresh = document.createElement('x-new');
      fresh.setAttribute('data-offprint', 'mark');
      document.body.append(fresh);
      vi.advanceTimersByTime(2_000);
      expect(notices()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });
});

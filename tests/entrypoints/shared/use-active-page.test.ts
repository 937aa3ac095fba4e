/** What popup and panel show, and act on, is the tab in front, however slow the answers of others are. */
import '../../components/setup.ts';
import { act, cleanup, renderHook } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useActivePage } from '@/entrypoints/shared/use-active-page.ts';
import * as messages from '@/lib/messages.ts';
import { nothingRead, type PageReading } from '@/lib/messages.ts';
import { paperOf } from '../reader.content/test-services.ts';
import { until } from '../../components/until.ts';

interface Asked {
  tab: number;
  fresh: boolean;
  answer: (reading: PageReading) => void;
  fail: (error: Error) => void;
}
let asked: Asked[];
let sent: unknown[][];
let front: number;
let onActivated: () => void;
let onUpdated: (id: number, change: { status?: string; url?: string }) => void;

const urlOf = (tab: number) => `https://huggingface.co/papers?q=${tab}`;
const readingOf = (tab: number, more: Partial<PageReading> = {}): PageReading => ({
  ...nothingRead(urlOf(tab)),
  papers: [tab, tab + 1].map((n) => ({ paper: paperOf(n), state: n === tab ? {} : { saved: n } })),
  ...more,
});

beforeEach(() => {
  fakeBrowser.reset();
  asked = [];
  sent = [];
  front = 10;
  Object.assign(fakeBrowser.tabs, {
    query: async () => [{ id: front, url: urlOf(front) }],
    onActivated: {
      addListener: (listener: () => void) => (onActivated = listener),
      removeListener: vi.fn<() => void>(),
    },
    onUpdated: {
      addListener: (listener: typeof onUpdated) => (onUpdated = listener),
      removeListener: vi.fn<() => void>(),
    },
  });
  Object.assign(fakeBrowser.permissions, { contains: async () => true, request: async () => true });
  Object.assign(fakeBrowser.scripting, {
    executeScript: async (...args: unknown[]) => void sent.push(['inject', ...args]),
  });
  vi.spyOn(messages, 'sendMessage').mockImplementation(((
    type: string,
    data: { fresh: boolean },
    tab: number,
  ) => {
    if (type === 'readPage')
      return new Promise((answer, fail) => asked.push({ tab, fresh: data.fresh, answer, fail }));
    sent.push([type, data, tab]);
    return Promise.resolve();
  }) as never);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

async function open() {
  const view = renderHook(() => useActivePage({ tabs: true }));
  await until(() => asked.length === 1);
  return view;
}
const goTo = (tab: number) => {
  front = tab;
  void act(onActivated);
};

describe('the page in front', () => {
  it('is shown once its reader answers', async () => {
    const { result } = await open();
    expect([result.current.reading, result.current.unread]).toEqual([undefined, undefined]);
    asked[0]?.answer(readingOf(10));
    await until(() => result.current.reading);
    expect(result.current.reading?.url).toBe(urlOf(10));
  });

  it('is not replaced by the slow answer of a tab that was left', async () => {
    const { result } = await open();
    goTo(20);
    await until(() => asked.length === 2);
    asked[1]?.answer(readingOf(20));
    await until(() => result.current.reading);
    await act(async () => asked[0]?.answer(readingOf(10)));
    expect(result.current.reading?.url).toBe(urlOf(20));
    void result.current.clip();
    await until(() => sent.length === 1);
    expect(sent).toEqual([['clip', { papers: [paperOf(20).ids[0]] }, 20]]);
  });

  it('shows nothing while the tab that has come to the front has not answered', async () => {
    const { result } = await open();
    asked[0]?.answer(readingOf(10));
    await until(() => result.current.reading);
    goTo(20);
    await until(() => result.current.reading === undefined);
    // Without an answer nothing of the other tab is saved, and nothing in this one.
    front = 10;
    void result.current.clip(['x']);
    await until(() => asked.length === 3);
    expect(sent).toEqual([]);
  });

  it('is asked again when it goes elsewhere, when it has loaded, and freshly when the library changes', async () => {
    await open();
    onUpdated(10, { status: 'loading' });
    expect(asked).toHaveLength(1);
    onUpdated(10, { url: urlOf(11) });
    await until(() => asked.length === 2);
    onUpdated(10, { status: 'complete' });
    await until(() => asked.length === 3);
    await fakeBrowser.storage.local.set({ revision: 'x' });
    await until(() => asked.length === 4);
    expect(asked.map(({ fresh }) => fresh)).toEqual([false, false, false, true]);
  });

  it('is asked again while its reader itself has no answer of the library', async () => {
    const { result } = await open();
    asked[0]?.answer(readingOf(10, { unanswered: true }));
    await until(() => asked.length === 2);
    asked[1]?.answer(readingOf(10));
    await until(() => result.current.reading && !result.current.reading.unanswered);
    expect(asked).toHaveLength(2);
  });

  it('saves those that are asked for, fetches abstracts and is turned on again, each in its tab', async () => {
    const { result } = await open();
    asked[0]?.answer(readingOf(10));
    await until(() => result.current.reading);
    void result.current.clip(['a']);
    await until(() => sent.length === 1);
    void result.current.fetchAbstracts();
    await until(() => sent.length === 2);
    void result.current.turnOn();
    await until(() => sent.length === 3);
    expect(sent).toEqual([
      ['clip', { papers: ['a'] }, 10],
      ['fetchAbstracts', undefined, 10],
      ['editSwitches', { edit: { kind: 'on', url: urlOf(10) } }, undefined],
    ]);
  });

  it('shows an empty page where a named site has no reader yet, and puts a reader there when asked', async () => {
    const { result } = await open();
    asked[0]?.fail(new Error('Receiving end does not exist'));
    await until(() => result.current.reading);
    expect(result.current.reading).toEqual(nothingRead(urlOf(10)));
    void result.current.read();
    await until(() => asked.length === 2);
    asked[1]?.fail(new Error('Receiving end does not exist'));
    await until(() => sent.length === 1);
    expect(sent[0]?.[1]).toMatchObject({ target: { tabId: 10 } });
  });

  it('says what keeps it from being asked', async () => {
    Object.assign(fakeBrowser.tabs, { query: () => Promise.reject(new Error('No tabs')) });
    const onError = vi.fn<(error: unknown) => void>();
    renderHook(() => useActivePage({ onError }));
    await until(() => onError.mock.calls.length === 1);
    expect(String(onError.mock.calls[0]?.[0])).toContain('No tabs');
  });
});

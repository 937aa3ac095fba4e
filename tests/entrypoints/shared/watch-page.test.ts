/** The watch over a page: which changes count, and how often and how soon they are acted on. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type PageWatch, watchPage } from '@/entrypoints/shared/watch-page.ts';
import { until } from '../../components/until.ts';

let end: AbortController;
let watch: PageWatch;
let pauses: { ms: number; end: () => void }[];
const onChange = vi.fn<() => Promise<void>>();

beforeEach(() => {
  end = new AbortController();
  pauses = [];
  onChange.mockReset();
  onChange.mockResolvedValue(undefined);
  document.body.append(document.createElement('p'), document.createElement('a'));
  document.querySelector('p')?.append('some text');
  const wait = (ms: number) => new Promise<void>((end) => pauses.push({ ms, end }));
  watch = watchPage(window, { wait, onChange, signal: end.signal });
});
afterEach(() => {
  end.abort();
  document.body.replaceChildren();
});

/** Lets so many pauses end, one after the other. @returns how long they were. */
async function rest(times = 1): Promise<number[]> {
  const lengths: number[] = [];
  for (let i = 0; i < times; i++) {
    await until(() => pauses.length > 0);
    const pause = pauses.shift();
    lengths.push(pause?.ms ?? -1);
    pause?.end();
  }
  return lengths;
}
/** Waits until the page has been acted on so many times, and nothing is left to do. */
async function untilCalled(times: number): Promise<void> {
  await until(() => onChange.mock.calls.length === times);
  await Promise.resolve();
}
/** Whether a change counts. */
async function counts(change: () => void): Promise<boolean> {
  change();
  return watch.hasChanged();
}
async function start(): Promise<void> {
  await rest();
  await untilCalled(1);
}

describe('the watch over a page', () => {
  it('calls at once, and knows until then that the page has not been read', async () => {
    expect(watch.hasChanged()).toBe(true);
    expect(await rest()).toEqual([0]);
    await untilCalled(1);
    expect(watch.hasChanged()).toBe(false);
  });

  it('calls soon after elements came, after a longer while when text alone changes', async () => {
    await start();
    document.body.append(document.createElement('article'));
    expect(await rest()).toEqual([250]);
    await untilCalled(2);
    const [text] = document.querySelector('p')?.childNodes ?? [];
    if (text) text.nodeValue = 'other text';
    expect(await rest(3)).toEqual([250, 250, 250]);
    await untilCalled(3);
  });

  it('does not keep elements waiting that come while only text had changed', async () => {
    await start();
    document.querySelector('a')?.setAttribute('href', '/other');
    await until(() => pauses.length === 1);
    document.body.append(document.createElement('article'));
    expect(watch.hasChanged()).toBe(true);
    await rest();
    await untilCalled(2);
  });

  it.each<[string, boolean, () => void]>([
    ['an element that goes', true, () => document.querySelector('a')?.remove()],
    ['a text that is replaced', true, () => document.querySelector('p')?.replaceChildren('new')],
    ['an address', true, () => document.querySelector('a')?.setAttribute('href', '/x')],
    ['a date', true, () => document.querySelector('p')?.setAttribute('data-date', '2026')],
    ['what is shown', true, () => document.querySelector('p')?.setAttribute('aria-hidden', 'true')],
    ['a style', false, () => document.querySelector('p')?.setAttribute('style', 'color: red')],
    ['a class', false, () => document.querySelector('p')?.setAttribute('class', 'on')],
    ['a comment', false, () => document.querySelector('p')?.append(document.createComment('x'))],
  ])('counts %s: %s', async (_, does, change) => {
    await start();
    expect(await counts(change)).toBe(does);
  });

  it('counts nothing of Offprint, neither its elements nor what happens to them', async () => {
    await start();
    const host = document.createElement('x-1');
    host.setAttribute('data-offprint', 'mark');
    expect(await counts(() => document.body.append(host))).toBe(false);
    expect(await counts(() => host.setAttribute('data-tone', 'dark'))).toBe(false);
    expect(await counts(() => host.remove())).toBe(false);
  });

  it('rests eight times as long as the last call took', async () => {
    await start();
    const now = vi.spyOn(performance, 'now');
    let clock = 0;
    now.mockImplementation(() => clock);
    onChange.mockImplementationOnce(async () => {
      clock += 100;
      document.body.append(document.createElement('article'));
      watch.hasChanged();
    });
    document.body.append(document.createElement('article'));
    expect(await rest(2)).toEqual([250, 800]);
    await untilCalled(3);
    now.mockRestore();
  });

  it('goes on after a call that failed, and not after it was ended', async () => {
    await start();
    onChange.mockRejectedValueOnce(new Error('odd page'));
    document.body.append(document.createElement('article'));
    await rest();
    await untilCalled(2);
    document.body.append(document.createElement('article'));
    await rest();
    await untilCalled(3);
    document.body.append(document.createElement('article'));
    await until(() => pauses.length === 1);
    end.abort();
    await rest();
    document.body.append(document.createElement('article'));
    await Promise.resolve();
    expect([onChange.mock.calls.length, pauses.length]).toEqual([4, 0]);
  });

  it('calls after the address has changed', async () => {
    await start();
    dispatchEvent(new PopStateEvent('popstate'));
    expect(await rest()).toEqual([250]);
    await untilCalled(2);
  });
});

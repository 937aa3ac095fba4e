/** The watch over a page's theme, and the marks that follow it. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followAppearance } from '@/entrypoints/reader.content/page/follow-appearance.ts';
import type { Rows } from '@/entrypoints/reader.content/page/rows.ts';
import { watchTheme } from '@/entrypoints/reader.content/page/watch-theme.ts';
import { until } from '../../components/until.ts';

let end: AbortController;
let pauses: { ms: number; end: () => void }[];
const wait = (ms: number) => new Promise<void>((end) => pauses.push({ ms, end }));

beforeEach(() => {
  end = new AbortController();
  pauses = [];
});
afterEach(() => {
  end.abort();
  document.body.removeAttribute('style');
  document.body.removeAttribute('data-theme');
  document.documentElement.removeAttribute('class');
});

describe('the watch over a theme', () => {
  const onChange = vi.fn<() => Promise<void>>();
  const onError = vi.fn<(error: unknown) => void>();
  beforeEach(() => {
    onChange.mockReset();
    onChange.mockResolvedValue(undefined);
    onError.mockReset();
    watchTheme(window, { wait, onChange, onError, signal: end.signal });
  });

  it.each<[string, () => void]>([
    ['an attribute of the root', () => document.documentElement.setAttribute('class', 'dark')],
    ['an attribute of the body', () => document.body.setAttribute('data-theme', 'dark')],
    [
      'the end of a fade',
      () => {
        const event = new Event('transitionend', { bubbles: true });
        document.body.dispatchEvent(Object.assign(event, { propertyName: 'background-color' }));
      },
    ],
  ])('notices %s, once it has had time to fade', async (_, change) => {
    change();
    await until(() => pauses.length === 1);
    expect(onChange).not.toHaveBeenCalled();
    expect(pauses[0]?.ms).toBe(400);
    pauses.shift()?.end();
    await until(() => onChange.mock.calls.length === 1);
  });

  it('takes changes that come together for one, and the next for another', async () => {
    document.body.setAttribute('data-theme', 'dark');
    await until(() => pauses.length === 1);
    document.documentElement.setAttribute('class', 'dark');
    await Promise.resolve();
    await Promise.resolve();
    expect(pauses).toHaveLength(1);
    pauses.shift()?.end();
    await until(() => onChange.mock.calls.length === 1);
    document.body.setAttribute('data-theme', 'light');
    await until(() => pauses.length === 1);
  });

  it('ignores the end of other transitions, and all once it is ended', async () => {
    const event = new Event('transitionend', { bubbles: true });
    document.body.dispatchEvent(Object.assign(event, { propertyName: 'width' }));
    document.body.setAttribute('data-theme', 'dark');
    await until(() => pauses.length === 1);
    end.abort();
    pauses.shift()?.end();
    await Promise.resolve();
    document.body.setAttribute('data-theme', 'light');
    await Promise.resolve();
    expect([onChange.mock.calls.length, pauses.length]).toEqual([0, 0]);
  });

  it('says what fails, and goes on', async () => {
    onChange.mockRejectedValueOnce(new Error('odd page'));
    document.body.setAttribute('data-theme', 'dark');
    await until(() => pauses.length === 1);
    pauses.shift()?.end();
    await until(() => onError.mock.calls.length === 1);
    document.body.setAttribute('data-theme', 'light');
    await until(() => pauses.length === 1);
    expect(String(onError.mock.calls[0]?.[0])).toContain('odd page');
  });
});

describe('the marks', () => {
  const updateColours = vi.fn<() => Promise<void>>();
  const updatePositions = vi.fn<() => Promise<void>>();
  const onColoursChanged = vi.fn<() => void>();
  let compare: () => void;
  beforeEach(() => {
    for (const one of [updateColours, updatePositions]) {
      one.mockReset();
      one.mockResolvedValue(undefined);
    }
    onColoursChanged.mockReset();
    const rows = { listedRows: () => [], updateColours, updatePositions } as unknown as Rows;
    const repeat = (_: number, act: () => void) => (compare = act);
    const services = { wait, repeat, log: () => undefined };
    followAppearance(window, rows, { services, onColoursChanged, signal: end.signal });
  });

  it('follow a colour that changes without any event, and are left alone while none does', async () => {
    compare();
    document.body.setAttribute('style', 'background-color: rgb(16, 20, 24)');
    compare();
    await until(() => onColoursChanged.mock.calls.length === 1);
    compare();
    await Promise.resolve();
    expect(updateColours).toHaveBeenCalledOnce();
  });

  it('move once the window has kept its size for a moment', async () => {
    dispatchEvent(new Event('resize'));
    dispatchEvent(new Event('resize'));
    await until(() => pauses.length === 2);
    expect(pauses.map(({ ms }) => ms)).toEqual([150, 150]);
    for (const pause of pauses) pause.end();
    await until(() => updatePositions.mock.calls.length === 1);
    dispatchEvent(new Event('resize'));
    await until(() => pauses.length === 3);
    end.abort();
    pauses[2]?.end();
    await Promise.resolve();
    expect(updatePositions).toHaveBeenCalledOnce();
  });
});

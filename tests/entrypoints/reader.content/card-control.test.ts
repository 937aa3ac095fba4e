/** The card opens and closes; its changes go to the worker, and the answers come back to it. */
import '../../components/setup.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CardControl } from '@/entrypoints/reader.content/page/card-control.ts';
import type { PageServices } from '@/entrypoints/reader.content/page/page-services.ts';
import type { MarkTarget, Row } from '@/entrypoints/reader.content/page/row.ts';
import { click, trusted, watchRoots } from '../../components/trusted.ts';
import { wordsOf } from '../../components/words.ts';
import { quickServices, rowsOf, savedBefore } from './test-services.ts';
import { until } from '../../components/until.ts';

let waits: { ms: number; end: () => void }[] = [];

beforeEach(() => (waits = []));
afterEach(() => document.querySelector('[data-offprint="card"]')?.remove());

function open(more: Partial<PageServices> = {}) {
  const wait = (ms: number) => new Promise<void>((end) => waits.push({ ms, end }));
  const services = quickServices({ wait, ...more });
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const onAction = vi.fn<(row: Row) => void>();
  const control: CardControl = new CardControl(window, services, onAction, async (rows) =>
    control.update(rows),
  );
  const root = watchRoots(attach).at(-1);
  attach.mockRestore();
  const [one, two] = rowsOf(2, services).map(pointedAt);
  const card = root?.querySelector<HTMLElement>('.card');
  if (!root || !card || !one || !two) throw new Error('no card');
  const status = () => wordsOf(root.querySelector('[role="status"]'));
  const press = (selector: string) => click(root.querySelector(selector) ?? document);
  return { control, services, root, card, one, two, onAction, status, press };
}

function pointedAt(row: Row): MarkTarget {
  return { row, anchor: document.body, element: document.body, tone: 'light', focus: vi.fn<() => void>() };
}

/** Lets the delays that are under way run out. */
async function after(): Promise<void> {
  for (const { end } of waits.splice(0)) end();
  await Promise.resolve();
  await Promise.resolve();
}

describe('the card', () => {
  it('comes after a rest on a mark, and not where the pointer only passed', async () => {
    const { control, card, one, two } = open();
    void control.point(one);
    void control.left(one.row);
    await after();
    expect(card.hidden).toBe(true);
    void control.point(two);
    // The focus goes from the one to the other after the pointer.
    void control.left(one.row);
    expect(card.hidden).toBe(true);
    await after();
    expect(card.hidden).toBe(false);
  });

  it('comes at once with the focus, and goes a while after both are left, unless the pointer is on it', async () => {
    const { control, card, one } = open();
    void control.point(one, true);
    expect(card.hidden).toBe(false);
    void control.left(one.row);
    trusted(card, new Event('pointerenter'));
    await after();
    expect(card.hidden).toBe(false);
    trusted(card, new Event('pointerleave'));
    await after();
    expect(card.hidden).toBe(true);
  });

  it('is not taken away from under a note that is being written', async () => {
    const { control, root, one, two } = open();
    one.row.status = savedBefore(1);
    control.open(one, false);
    root.querySelector('textarea')?.focus();
    void control.point(two);
    await after();
    expect(root.querySelector('.card')?.getAttribute('aria-label')).toContain(one.row.paper.title);
  });

  it('keeps a note of the paper it was written for when another is opened', async () => {
    const { control, root, services, one, two } = open();
    one.row.status = savedBefore(1);
    control.open(one, false);
    const area = root.querySelector('textarea');
    area?.focus();
    if (area) area.value = 'Half a thought';
    control.open(two, false);
    await after();
    expect(services.annotate).toHaveBeenCalledWith([1], { note: 'Half a thought' });
  });

  it('shows a change at once, says so, and takes it back', async () => {
    const { control, root, services, one, status, press } = open({
      annotate: vi.fn<PageServices['annotate']>().mockResolvedValue({ change: 12 }),
    });
    one.row.status = savedBefore(4);
    control.open(one, false);
    press('.star');
    expect(root.querySelector('.star')?.getAttribute('aria-pressed')).toBe('true');
    await until(() => status() === 'Starred');
    press('.undo');
    await until(() => status() === 'Undone');
    expect([services.annotate, services.undo].map((said) => vi.mocked(said).mock.calls)).toEqual([
      [[[4], { starred: true }]],
      [[12]],
    ]);
  });

  it('keeps an undo on offer that failed, and says why', async () => {
    const undo = vi.fn<PageServices['undo']>().mockRejectedValueOnce(new Error('The worker was stopped'));
    undo.mockResolvedValue({ undone: true, kept: 0 });
    const annotate = vi.fn<PageServices['annotate']>().mockResolvedValue({ change: 12 });
    const { control, one, status, press } = open({ undo, annotate });
    one.row.status = savedBefore(4);
    control.open(one, false);
    press('.star');
    await until(() => status() === 'Starred');
    press('.undo');
    await until(() => status() === 'Not undone: The worker was stopped');
    press('.undo');
    await until(() => status() === 'Undone');
    expect(undo.mock.calls).toEqual([[12], [12]]);
  });

  it('goes when its mark is of another paper by now, and not while it is in use', async () => {
    const { control, root, card, one } = open();
    one.row.status = savedBefore(1);
    control.open(one, false);
    control.hideUnless((target) => target.row === one.row);
    expect(card.hidden).toBe(false);
    root.querySelector('textarea')?.focus();
    vi.spyOn(control, 'isUsed', 'get').mockReturnValue(true);
    control.hideUnless(() => false);
    expect(card.hidden).toBe(false);
    vi.mocked(vi.spyOn(control, 'isUsed', 'get')).mockReturnValue(false);
    control.hideUnless(() => false);
    expect(card.hidden).toBe(true);
  });

  it('says why something was not done', async () => {
    const { control, root, one, status, press } = open({
      annotate: () => Promise.reject(new Error('The disk is full.')),
    });
    one.row.status = savedBefore(4);
    control.open(one, false);
    press('.star');
    await until(() => status() === 'The disk is full.');
    // What was not stored is not shown.
    await until(() => root.querySelector('.star')?.getAttribute('aria-pressed') === 'false');
    expect(one.row.status).toEqual(savedBefore(4));
  });

  it('does by its button what the mark would do, and gives the focus back when it closes', () => {
    const { control, card, one, onAction, press } = open();
    control.open(one, false);
    press('.action');
    expect(onAction).toHaveBeenCalledWith(one.row);
    trusted(card, new KeyboardEvent('keydown', { key: 'Escape' }));
    expect([card.hidden, vi.mocked(one.focus).mock.calls.length]).toEqual([true, 1]);
  });
});

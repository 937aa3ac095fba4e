/** The card opens and closes; its changes go to the worker, and the answers come back to it. */
import '../../components/setup.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CardControl } from '@/entrypoints/reader.content/page/card-control.ts';
import type { PageServices } from '@/entrypoints/reader.content/page/page-services.ts';
import type { MarkTarget, Row } from '@/entrypoints/reader.content/page/row.ts';
import { click, trusted, watchRoots } from '../../components/trusted.ts';
import { wordsOf } from '../../components/words.ts';
import { quickServices, rowsOf, savedBefore } from './test-services.ts';
import { relationWith } from '../../components/relation.ts';
import { until } from '../../components/until.ts';

let waits: { ms: number; end: () => void }[] = [];

beforeEach(() => (waits = []));
afterEach(() => document.querySelector('[data-offprint="card"]')?.remove());

function open(more: Partial<PageServices> = {}) {
  const wait = (ms: number) => new Promise<void>((end) => waits.push({ ms, end }));
  const services = quickServices({ wait, ...more });
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const onAction = vi.fn<(row: Row) => void>();
  const control = new CardControl(window, services, onAction);
  const root = watchRoots(attach).at(-1);
  attach.mockRestore();
  const [one, two] = rowsOf(2, services).map(pointedAt);
  const card = root?.querySelector<HTMLElement>('.card');
  if (!root || !card || !one || !two) throw new Error('no card');
  const status = () => wordsOf(root.querySelector('[role="status"]'));
  const press = (selector: string) => click(root.querySelector(selector) ?? document);
  return { control, services, root, card, one, two, onAction, status, press };
}

/** Opens the card at a new paper that is related to a saved one, with its explanation unfolded. */
function openRelated(more: Partial<PageServices>) {
  const opened = open(more);
  opened.one.row.status = { kind: 'new', relation: relationWith({}) };
  opened.control.open(opened.one, false);
  const details = opened.root.querySelector('details');
  if (details) details.open = true;
  trusted(details ?? document, new Event('toggle'));
  return opened;
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

  it('is not taken away from who is in it by keyboard', async () => {
    const { control, card, one, two } = open();
    control.open(one);
    const matches = vi.spyOn(HTMLElement.prototype, 'matches');
    matches.mockImplementation((query) => query === ':focus-visible');
    void control.point(two);
    await after();
    matches.mockRestore();
    expect(card.getAttribute('aria-label')).toContain(one.row.paper.title);
  });

  it('opens its paper in the library, and says why it could not', async () => {
    const openPaper = vi.fn<PageServices['openPaper']>().mockRejectedValue(new Error('The tab is gone.'));
    const { control, one, two, status, press } = open({ openPaper });
    one.row.status = savedBefore(4);
    control.open(one, false);
    press('.open');
    await until(() => status() === 'The tab is gone.');
    control.open(two, false);
    press('.open');
    expect(openPaper.mock.calls).toEqual([[4]]);
  });

  it('says what feedback was noted, and takes it back', async () => {
    const addFeedback = vi.fn<PageServices['addFeedback']>().mockResolvedValue({ change: 12 });
    const { services, status, press } = openRelated({ addFeedback });
    press('.bars button');
    await until(() => status().startsWith('Noted'));
    press('.undo');
    await until(() => status() === 'Undone');
    expect(vi.mocked(services.undo).mock.calls).toEqual([[12]]);
  });

  it('keeps an undo on offer that failed, and says why', async () => {
    const undo = vi.fn<PageServices['undo']>().mockRejectedValueOnce(new Error('The worker was stopped'));
    undo.mockResolvedValue({ undone: true, kept: 0 });
    const addFeedback = vi.fn<PageServices['addFeedback']>().mockResolvedValue({ change: 12 });
    const { status, press } = openRelated({ undo, addFeedback });
    press('.bars button');
    await until(() => status().startsWith('Noted'));
    press('.undo');
    await until(() => status() === 'Not undone: The worker was stopped');
    press('.undo');
    await until(() => status() === 'Undone');
    expect(undo.mock.calls).toEqual([[12], [12]]);
  });

  it('goes when its mark is of another paper by now, and not while it is in use', async () => {
    const { control, card, one } = open();
    one.row.status = savedBefore(1);
    control.open(one, false);
    control.hideUnless((target) => target.row === one.row);
    expect(card.hidden).toBe(false);
    vi.spyOn(control, 'isUsed', 'get').mockReturnValue(true);
    control.hideUnless(() => false);
    expect(card.hidden).toBe(false);
    vi.mocked(vi.spyOn(control, 'isUsed', 'get')).mockReturnValue(false);
    control.hideUnless(() => false);
    expect(card.hidden).toBe(true);
  });

  it('says why something was not done', async () => {
    const { status, press } = openRelated({
      addFeedback: () => Promise.reject(new Error('The disk is full.')),
    });
    press('.bars button');
    await until(() => status() === 'The disk is full.');
    expect(status()).toBe('The disk is full.');
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

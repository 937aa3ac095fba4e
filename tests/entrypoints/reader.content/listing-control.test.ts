/**
 * The bar's work on a listing: what it counts, selects, dims, steps to and saves, and what it says came of
 * it.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ListingControl } from '@/entrypoints/reader.content/page/listing-control.ts';
import type { PageServices } from '@/entrypoints/reader.content/page/page-services.ts';
import type { Row } from '@/entrypoints/reader.content/page/row.ts';
import type { Rows } from '@/entrypoints/reader.content/page/rows.ts';
import { Saver } from '@/entrypoints/reader.content/page/saver.ts';
import type { Relation } from '@/lib/related/relations.ts';
import { toSwitches } from '@/lib/settings/switches.ts';
import { speakEnglish } from '../../components/setup.ts';
import { click, trusted, watchRoots } from '../../components/trusted.ts';
import { until } from '../../components/until.ts';
import { wordsOf } from '../../components/words.ts';
import { quickServices, rowsOf, savedBefore } from './test-services.ts';
import { relationWith } from '@/tests/components/relation.ts';

const relation: Relation = relationWith({ strength: 1 });
let drawn: Row[][];
let beforeSaving: ReturnType<typeof vi.fn<() => Promise<unknown>>>;

beforeEach(() => {
  speakEnglish();
  drawn = [];
  beforeSaving = vi.fn<() => Promise<unknown>>().mockResolvedValue(undefined);
  vi.stubGlobal('location', new URL('https://arxiv.org/list/cs.CL'));
});
afterEach(() => {
  document.querySelector('[data-offprint="bar"]')?.remove();
  document.body.replaceChildren();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A listing whose second row is saved, and whose first and fourth are related. */
function open(count = 5, more: Partial<PageServices> = {}) {
  const services = quickServices(more);
  const listed = rowsOf(count, services);
  for (const row of listed) row.status = { kind: 'new' };
  for (const row of [listed[0], listed[3]]) if (row) row.status = { kind: 'new', relation };
  if (listed[1]) listed[1].status = savedBefore(9);
  const focused: number[] = [];
  for (const [i, row] of listed.entries()) {
    const anchor = document.createElement('h3');
    anchor.scrollIntoView = () => undefined;
    document.body.append(anchor);
    vi.spyOn(row, 'anchors', 'get').mockReturnValue([anchor]);
    const target = {
      row,
      anchor,
      element: anchor,
      tone: 'light' as const,
      focus: () => void focused.push(i),
    };
    vi.spyOn(row, 'firstTarget').mockReturnValue(target);
  }
  const draw = async (rows: readonly Row[]) => void drawn.push([...rows]);
  const place = async () => {};
  const rows = { listedRows: () => listed, draw, place } as unknown as Rows;
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const page = () => ({ url: new URL(location.href), site: undefined });
  const saver: Saver = new Saver(services, page, draw, () => control.show());
  const control: ListingControl = new ListingControl(window, services, rows, saver, toSwitches(undefined), {
    isNamed: () => true,
    beforeSaving,
  });
  control.show();
  const [root] = watchRoots(attach);
  const text = (selector: string) => wordsOf(root?.querySelector(selector) ?? null);
  const press = (name: RegExp) => {
    const buttons = [...(root?.querySelectorAll('button') ?? [])];
    const button = buttons.find((one) => name.test(one.getAttribute('aria-label') ?? wordsOf(one)));
    if (!button) throw new Error(`no button ${name}`);
    click(button);
  };
  const choose = (filter: number) => {
    const radio = root?.querySelectorAll<HTMLInputElement>('input[type="radio"]')[filter];
    if (radio) trusted(radio, new Event('change', { bubbles: true }));
  };
  return { control, services, saver, listed, focused, root, text, press, choose };
}

describe('the bar of a listing', () => {
  it('counts papers, saved and related ones, and follows them', async () => {
    const { control, listed, text } = open();
    expect(text('.counts')).toBe('5 papers · 1 saved · 2 related');
    if (listed[0]) listed[0].status = { kind: 'removed', id: 1, relation };
    await control.refilter();
    expect(text('.counts')).toBe('5 papers · 1 saved · 1 related');
  });

  it('is not there on a page that lists one paper, nor once it was removed', () => {
    const { control } = open(1);
    const bars = () => document.querySelectorAll('[data-offprint="bar"]').length;
    expect(bars()).toBe(0);
    const other = open(2);
    expect(bars()).toBe(1);
    other.control.remove();
    other.control.show();
    control.show();
    expect(bars()).toBe(0);
  });

  it('steps to the next and the previous related row, round the ends, from the row pressed last', () => {
    const { control, listed, focused } = open();
    for (const by of [1, 1, 1, -1, -1] as const) control.step(by);
    expect(focused).toEqual([0, 3, 0, 3, 0]);
    const third = listed[2] as Row;
    expect(control.handlePress(third, false)).toBe(false);
    control.step(1);
    control.handlePress(third, false);
    control.step(-1);
    expect(focused.slice(5)).toEqual([3, 0]);
    for (const row of listed) row.status = savedBefore(1);
    control.step(1);
    expect(focused).toHaveLength(7);
  });

  it('dims what is not asked for, and only draws what that changes', async () => {
    const { control, listed, choose } = open();
    const dimmed = () => listed.map((row) => Number(row.dimmed)).join('');
    choose(1);
    await until(() => drawn.length === 1);
    expect([dimmed(), drawn[0]?.length]).toEqual(['01101', 3]);
    choose(3);
    await until(() => drawn.length === 2);
    expect([dimmed(), drawn[1]?.length]).toEqual(['10111', 3]);
    if (listed[0]) listed[0].status = savedBefore(3);
    await control.refilter();
    expect([dimmed(), drawn[2]]).toEqual(['00111', listed.slice(0, 1)]);
    choose(2);
    await until(() => drawn.length === 4);
    expect(dimmed()).toBe('11000');
    choose(0);
    await until(() => drawn.length === 5);
    expect(dimmed()).toBe('00000');
  });

  it('selects from one row to another, either way, and takes one out again', async () => {
    const { control, listed, text } = open();
    const [one, , three, , five] = listed;
    const selected = () => listed.map((row) => Number(row.selected)).join('');
    if (!one || !three || !five) return;
    expect(control.handlePress(three, true)).toBe(true);
    expect(selected()).toBe('00100');
    control.handlePress(five, true);
    expect(selected()).toBe('00111');
    control.handlePress(one, true);
    expect(selected()).toBe('11111');
    control.handlePress(three, true);
    expect(selected()).toBe('11011');
    await Promise.resolve();
    // The second row is saved already.
    expect(text('.pair button')).toBe('Save 3 selected papers');
  });

  it('saves what is selected as it stands then, says so, and clears the selection', async () => {
    const { control, services, listed, text, press } = open();
    const [one, , three] = listed;
    if (!one || !three) return;
    control.handlePress(one, true);
    control.handlePress(three, true);
    await until(() => text('.pair button') === 'Save 2 selected papers');
    press(/^Save 2 selected/);
    await until(() => text('.progress p') === '2 papers saved');
    expect(beforeSaving).toHaveBeenCalledOnce();
    expect(vi.mocked(services.save).mock.calls[0]?.[0].map(({ title }) => title)).toEqual([
      one.paper.title,
      three.paper.title,
    ]);
    await until(() => !one.selected);
    press(/^Undo$/);
    await until(() => text('.progress p') === 'Undone');
    expect(services.undo).toHaveBeenCalledWith(1);
  });

  it('saves all related ones; what fails is said, and stays selected and on offer', async () => {
    const { services, listed, text, press, control } = open();
    press(/^Save 2 related/);
    await until(() => text('.progress p') === '2 papers saved');
    expect(vi.mocked(services.save).mock.calls[0]?.[0]).toHaveLength(2);
    vi.mocked(services.undo).mockRejectedValueOnce(new Error('The worker was stopped'));
    press(/^Undo$/);
    await until(() => text('.progress p') === 'Not undone: The worker was stopped');
    vi.mocked(services.save).mockRejectedValueOnce(new Error('The disk is full.'));
    const last = listed.at(-1);
    if (!last) return;
    control.handlePress(last, false);
    control.handlePress(last, true);
    await until(() => text('.pair button') === 'Save 1 selected paper');
    press(/^Save 1 selected/);
    await until(() => text('.progress p') === 'Not saved: The disk is full.');
    expect(last.selected).toBe(true);
    press(/^Clear selection$/);
    await until(() => !last.selected);
  });

  it('changes a switch at once, and back where it could not be stored', async () => {
    const editSwitches = vi.fn<PageServices['editSwitches']>().mockResolvedValue(undefined);
    const { root, press } = open(3, { editSwitches });
    press(/^Collapse/);
    expect(root?.querySelector<HTMLElement>('.expanded')?.hidden).toBe(true);
    expect(editSwitches).toHaveBeenCalledWith({ kind: 'folded', on: true, url: location.href });
    editSwitches.mockRejectedValueOnce(new Error('The worker was stopped'));
    press(/^Expand/);
    expect(root?.querySelector<HTMLElement>('.expanded')?.hidden).toBe(false);
    await until(() => root?.querySelector<HTMLElement>('.expanded')?.hidden === true);
    press(/^everywhere$/);
    expect(editSwitches).toHaveBeenLastCalledWith({ kind: 'off', reach: 'everywhere', url: location.href });
  });
});

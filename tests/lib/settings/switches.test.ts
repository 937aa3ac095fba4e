/** The switches that turn marks off on a page, a site or everywhere. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptsLists, offReach, marksMentions, toSwitches } from '@/lib/settings/switches.ts';
import {
  applySwitchEdit,
  setFolded,
  setLists,
  setMentions,
  setSingleKeys,
  toSwitchEdit,
  turnOff,
  turnOn,
} from '@/lib/settings/edit-switches.ts';

const none = toSwitches(undefined);
const list = new URL('https://arxiv.org/list/cs.CL/recent?skip=50#item3');
const other = new URL('https://arxiv.org/list/cs.LG/recent');
const elsewhere = new URL('https://openreview.net/group?id=x');

describe('switches', () => {
  it('are all on where nothing valid is stored', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const read = toSwitches(stored);
        expect(toSwitches(structuredClone(read))).toEqual(read);
        expect(Object.keys(read).filter((key) => key !== 'everywhere' && key !== 'singleKeys')).toEqual([
          'sites',
          'pages',
          'folded',
          'mentions',
          'lists',
        ]);
      }),
    );
    expect(offReach(none, list)).toBeUndefined();
  });

  it('turn marks off exactly as far as was asked', () => {
    const off = (reach: 'page' | 'site' | 'everywhere') =>
      [list, other, elsewhere].map((url) => offReach(turnOff(none, reach, list), url));
    expect(off('page')).toEqual(['page', undefined, undefined]);
    expect(off('site')).toEqual(['site', 'site', undefined]);
    expect(off('everywhere')).toEqual(['everywhere', 'everywhere', 'everywhere']);
  });

  it('identify a page by its address without the fragment', () => {
    expect(offReach(turnOff(none, 'page', list), new URL('#item9', list))).toBe('page');
  });

  it('turn marks on again for a page, and leave other sites as they were', () => {
    const reaches = fc.array(
      fc.tuple(fc.constantFrom('page', 'site'), fc.constantFrom(list, other, elsewhere)),
    );
    fc.assert(
      fc.property(reaches, (turns) => {
        const before = turns.reduce((switches, [reach, url]) => turnOff(switches, reach, url), none);
        const after = turnOn(before, list);
        expect(offReach(after, list)).toBeUndefined();
        expect(offReach(after, elsewhere)).toBe(offReach(before, elsewhere));
      }),
    );
  });

  it('fold the bar of one site, and mark mentions on named sites unless they are turned off', () => {
    expect(setFolded(none, list, true).folded).toEqual(['arxiv.org']);
    expect(setFolded(setFolded(none, list, true), other, false).folded).toEqual([]);
    expect([marksMentions(none, list, true), marksMentions(none, list, false)]).toEqual([true, false]);
    expect(marksMentions(setMentions(none, list, false), other, true)).toBe(false);
    expect(marksMentions(setMentions(none, elsewhere, true), elsewhere, false)).toBe(true);
    expect(marksMentions(none, new URL('https://constructor/'), true)).toBe(true);
  });
});

describe('the answers about lists', () => {
  it('hold for their page or their site, the page before the site', () => {
    const site = setLists(none, list, 'site', false);
    expect([acceptsLists(none, list), acceptsLists(site, list), acceptsLists(site, other)]).toEqual([
      undefined,
      false,
      false,
    ]);
    const both = setLists(site, list, 'page', true);
    expect([acceptsLists(both, list), acceptsLists(both, other)]).toEqual([true, false]);
    expect(acceptsLists(none, new URL('https://constructor/'))).toBeUndefined();
    expect(toSwitches({ lists: { 'a.org': true, 'b.org': 'yes' } }).lists).toEqual({ 'a.org': true });
  });

  it('are made by an edit', () => {
    const edit = { kind: 'lists', on: true, reach: 'page', url: list.href } as const;
    expect(toSwitchEdit({ ...edit, more: 1 })).toEqual(edit);
    expect(applySwitchEdit(none, edit)).toEqual(setLists(none, list, 'page', true));
    const back = { ...edit, on: null };
    expect(toSwitchEdit(back)).toEqual(back);
    expect(applySwitchEdit(setLists(none, list, 'page', true), back)).toEqual(none);
    expect(toSwitchEdit({ ...edit, reach: 'everywhere' })).toBeUndefined();
    expect(toSwitchEdit({ ...edit, on: 1 })).toBeUndefined();
  });
});

describe('an edit of the switches', () => {
  const url = list.href;

  it('does what its function does', () => {
    const off = applySwitchEdit(none, { kind: 'off', reach: 'site', url });
    expect(off).toEqual(turnOff(none, 'site', list));
    expect(applySwitchEdit(off, { kind: 'on', url })).toEqual(turnOn(off, list));
    expect(applySwitchEdit(none, { kind: 'folded', on: true, url })).toEqual(setFolded(none, list, true));
    expect(applySwitchEdit(none, { kind: 'mentions', on: false, url })).toEqual(
      setMentions(none, list, false),
    );
    expect(applySwitchEdit(none, { kind: 'singleKeys', on: false })).toEqual(setSingleKeys(none, false));
  });

  it('of the single keys is kept while others are made, and leaves no trace when taken back', () => {
    const keysOff = setSingleKeys(none, false);
    expect(toSwitches(keysOff).singleKeys).toBe(false);
    expect(turnOn(turnOff(keysOff, 'everywhere', list), list).singleKeys).toBe(false);
    expect(setSingleKeys(keysOff, true)).toEqual(none);
  });

  it('that comes in a message is taken as it is, or not at all', () => {
    for (const edit of [
      { kind: 'off', reach: 'page', url },
      { kind: 'on', url },
      { kind: 'folded', on: true, url },
      { kind: 'mentions', on: false, url },
      { kind: 'singleKeys', on: true },
      // The settings page is no page of the web, and has no address to give.
      { kind: 'strictness', level: 'generous' },
    ])
      expect(toSwitchEdit({ ...edit, more: 1 })).toEqual(edit);
    for (const none of [
      undefined,
      'off',
      { kind: 'off', reach: 'world', url },
      { kind: 'off', reach: 'page' },
      { kind: 'off', reach: 'page', url: 'javascript:alert(1)' },
      { kind: 'on', url: 'https://' },
      { kind: 'folded', url },
      { kind: 'mentions', on: 1, url },
      { kind: 'singleKeys', on: 'yes' },
      { kind: 'strictness', level: 'lax' },
      { kind: 'other', on: true, url },
    ])
      expect(toSwitchEdit(none)).toBeUndefined();
  });
});

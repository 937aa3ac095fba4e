/** Switches: what is turned off is off just there, and on again as it was. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOff, marksMentions, toSwitches } from '@/lib/settings/switches.ts';
import { turnedOff, turnedOn, withFold, withMentions } from '@/lib/settings/edit-switches.ts';

const none = toSwitches(undefined);
const list = new URL('https://arxiv.org/list/cs.CL/recent?skip=50#item3');
const other = new URL('https://arxiv.org/list/cs.LG/recent');
const elsewhere = new URL('https://openreview.net/group?id=x');

describe('switches', () => {
  it('are all on where nothing is stored, and where what is stored is no switches', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const read = toSwitches(stored);
        expect(toSwitches(structuredClone(read))).toEqual(read);
        expect(Object.keys(read).filter((key) => key !== 'everywhere')).toEqual([
          'sites',
          'pages',
          'folded',
          'mentions',
        ]);
      }),
    );
    expect(isOff(none, list)).toBeUndefined();
  });

  it('turn off just as far as was asked', () => {
    const off = (reach: 'page' | 'site' | 'everywhere') =>
      [list, other, elsewhere].map((url) => isOff(turnedOff(none, reach, list), url));
    expect(off('page')).toEqual(['page', undefined, undefined]);
    expect(off('site')).toEqual(['site', 'site', undefined]);
    expect(off('everywhere')).toEqual(['everywhere', 'everywhere', 'everywhere']);
  });

  it('know a page by its address without the fragment', () => {
    expect(isOff(turnedOff(none, 'page', list), new URL('#item9', list))).toBe('page');
  });

  it('once turned on leave a page drawn on, and other sites as they were', () => {
    const reaches = fc.array(
      fc.tuple(fc.constantFrom('page', 'site'), fc.constantFrom(list, other, elsewhere)),
    );
    fc.assert(
      fc.property(reaches, (said) => {
        const before = said.reduce((switches, [reach, url]) => turnedOff(switches, reach, url), none);
        const after = turnedOn(before, list);
        expect(isOff(after, list)).toBeUndefined();
        expect(isOff(after, elsewhere)).toBe(isOff(before, elsewhere));
      }),
    );
  });

  it('fold the bar of one site, and mark mentions on named sites until a person says otherwise', () => {
    expect(withFold(none, list, true).folded).toEqual(['arxiv.org']);
    expect(withFold(withFold(none, list, true), other, false).folded).toEqual([]);
    expect([marksMentions(none, list, true), marksMentions(none, list, false)]).toEqual([true, false]);
    expect(marksMentions(withMentions(none, list, false), other, true)).toBe(false);
    expect(marksMentions(withMentions(none, elsewhere, true), elsewhere, false)).toBe(true);
    expect(marksMentions(none, new URL('https://constructor/'), true)).toBe(true);
  });
});

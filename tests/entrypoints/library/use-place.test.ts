/** Tests that the address of the library page says where the user is. */
import fc from 'fast-check';
import { act, renderHook } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { LIBRARY_SECTIONS } from '@/components/library/library-sections.ts';
import { placeIn, searchOf, usePlace } from '@/entrypoints/library/use-place.ts';

afterEach(() => history.replaceState(null, '', '/library.html'));

describe('placeIn and searchOf', () => {
  it('reads every place back from its address', () => {
    const place = fc.record({
      section: fc.constantFrom(...LIBRARY_SECTIONS),
      query: fc.string({ unit: 'grapheme' }),
      sort: fc.constantFrom('relevance' as const, 'saved' as const, 'title' as const, undefined),
      paper: fc.option(fc.integer({ min: 1 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(place, (place) => {
        expect(placeIn(searchOf(place))).toEqual(place);
      }),
    );
  });

  it('take what is wrong in an address for missing', () => {
    expect(placeIn('?section=attic&sort=colour&paper=-2')).toEqual(placeIn(''));
  });
});

describe('usePlace', () => {
  it('keeps the place in the address, and goes back a step', async () => {
    const { result } = renderHook(() => usePlace());
    await act(() => result.current[1]({ query: 'kettle' }));
    await act(() => result.current[1]({ paper: 5 }, true));
    expect(location.search).toBe('?q=kettle&paper=5');
    await act(() => {
      history.replaceState(null, '', '/library.html?q=kettle');
      dispatchEvent(new PopStateEvent('popstate'));
    });
    expect(result.current[0]).toMatchObject({ query: 'kettle', paper: undefined });
  });
});

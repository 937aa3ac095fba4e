/**
 * Tests the range of a virtual list: it covers the viewport and little more, and the total height is kept.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CHUNK_ROWS, visibleRange } from '@/components/shared/virtual-list.ts';

const heights = fc.array(fc.integer({ min: 0, max: 4_000 }), { maxLength: 20 });

it('covers the viewport, and pads the list to its full height', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 * CHUNK_ROWS }), heights, fc.nat(60_000), (total, seen, top) => {
      const { from, to, before, after } = visibleRange(total, seen, top, 600);
      expect(from % CHUNK_ROWS).toBe(0);
      expect(from).toBeLessThan(to);
      expect(to).toBeLessThanOrEqual(total);
      // No row before the range is in the viewport.
      expect(from === 0 || before <= top).toBe(true);
      const whole = visibleRange(total, seen, 0, Number.MAX_SAFE_INTEGER);
      expect([whole.from, whole.to, whole.before, whole.after]).toEqual([0, total, 0, 0]);
      expect(to < total || after === 0).toBe(true);
    }),
  );
});

it('renders a bounded number of rows, however long the list is', () => {
  const { from, to } = visibleRange(100_000, [], 3_000_000, 600);
  expect(to - from).toBeLessThanOrEqual(4 * CHUNK_ROWS);
});

it('is empty for an empty list', () => {
  expect(visibleRange(0, [], 0, 600)).toEqual({ from: 0, to: 0, before: 0, after: 0 });
});

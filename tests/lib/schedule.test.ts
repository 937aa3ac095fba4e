/** Splits long work into slices with pauses between them. */
import { expect, it } from 'vitest';
import { batches, runInSlices, SLICE } from '@/lib/schedule.ts';

function* counting(to: number): Generator<number, string> {
  for (let i = 0; i < to; i++) yield i;
  return 'done';
}

it('runInSlices pauses when a slice is used up, and returns the result of the work', async () => {
  let now = 0;
  let pauses = 0;
  const seen: number[] = [];
  const each = (n: number) => {
    seen.push(n);
    now += SLICE / 2;
  };
  const pause = () => Promise.resolve(void pauses++);
  expect(await runInSlices(counting(6), each, { pause, clock: () => now })).toBe('done');
  expect(seen).toEqual([0, 1, 2, 3, 4, 5]);
  expect(pauses).toBe(3);
});

it('runInSlices pauses after every step if the slice is 0 ms', async () => {
  let pauses = 0;
  const pause = () => Promise.resolve(void pauses++);
  await runInSlices(counting(3), () => undefined, { pause, clock: () => 0, slice: 0 });
  expect(pauses).toBe(3);
});

it('batches yields every item once', () => {
  expect([...batches([1, 2, 3, 4, 5], 2)]).toEqual([[1, 2], [3, 4], [5]]);
  expect([...batches([], 2)]).toEqual([]);
});

it('runInSlices stops at a pause if `stopped` returns true', async () => {
  const seen: number[] = [];
  let now = 0;
  const slow = {
    pause: () => Promise.resolve(),
    clock: () => (now += SLICE),
    stopped: () => seen.length > 0,
  };
  expect(await runInSlices(counting(6), (n) => seen.push(n), slow)).toBeUndefined();
  expect(seen).toEqual([0]);
});

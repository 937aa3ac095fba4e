/** Slices: long work that lets others go first. */
import { expect, it } from 'vitest';
import { batches, runInSlices, SLICE } from '@/lib/schedule.ts';

function* counting(to: number): Generator<number, string> {
  for (let i = 0; i < to; i++) yield i;
  return 'done';
}

it('pauses whenever a slice is used up, and hands on what the work returns', async () => {
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

it('pauses after every step when slices have no length', async () => {
  let pauses = 0;
  const pause = () => Promise.resolve(void pauses++);
  await runInSlices(counting(3), () => undefined, { pause, clock: () => 0, slice: 0 });
  expect(pauses).toBe(3);
});

it('hands out items in batches, none twice and none left', () => {
  expect([...batches([1, 2, 3, 4, 5], 2)]).toEqual([[1, 2], [3, 4], [5]]);
  expect([...batches([], 2)]).toEqual([]);
});

it('stops at a pause when it is told to', async () => {
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

/** Queries that fail say so, are asked again after growing pauses, and say nothing once they succeed. */
import 'fake-indexeddb/auto';
import '../../components/setup.ts';
import { act, cleanup, renderHook } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followQuery, readOnce, useQueryFailure } from '@/entrypoints/shared/follow-query.ts';
import { OffprintDb } from '@/lib/db/database.ts';
import { retryPause } from '@/lib/schedule.ts';
import { save } from '../../lib/library/saving.ts';
import { until } from '../../components/until.ts';

let db: OffprintDb;
let ends: (() => void)[];

beforeEach(() => {
  db = new OffprintDb(`test-${Math.random()}`);
  ends = [];
});
afterEach(async () => {
  for (const end of ends) end();
  cleanup();
  vi.useRealTimers();
  await db.delete();
});

const paper = (n: number) => ({ title: `Paper ${n}`, authors: [], abstract: '', ids: [`doi:10.1000/${n}`] });

describe('a followed query', () => {
  it('has its result shown again after each change of what it read, until it is ended', async () => {
    const counts: number[] = [];
    const end = followQuery(
      () => db.papers.count(),
      (count) => void counts.push(count),
    );
    await until(() => counts.at(-1) === 0);
    await save(db, [paper(1)], 'https://example.org/');
    await until(() => counts.at(-1) === 1);
    end();
    await save(db, [paper(2)], 'https://example.org/');
    expect(await db.papers.count()).toBe(2);
    expect(counts.at(-1)).toBe(1);
  });

  it.each([
    ['the query', (fail: () => void) => [async () => fail(), () => undefined] as const],
    ['what is done with it', (fail: () => void) => [async () => undefined, async () => fail()] as const],
  ])('says when %s fails, and asks again after ever longer pauses', async (_, make) => {
    const timeout = vi.spyOn(globalThis, 'setTimeout');
    const { result } = renderHook(() => useQueryFailure());
    let failures = 0;
    const [query, onResult] = make(() => {
      if (failures++ < 2) throw new Error('The disk is gone');
    });
    ends.push(followQuery(query, onResult));
    await until(() => result.current);
    expect(result.current).toBe('This could not be read, and is tried again: The disk is gone');
    await until(() => failures === 3);
    await until(() => result.current === undefined);
    const pauses = timeout.mock.calls.map(([, ms]) => ms);
    expect(pauses).toEqual(expect.arrayContaining([retryPause(0), retryPause(1)]));
    timeout.mockRestore();
  });

  it('says nothing any more once it is ended', async () => {
    const { result } = renderHook(() => useQueryFailure());
    const end = followQuery(
      () => Promise.reject(new Error('odd')),
      () => undefined,
    );
    await until(() => result.current);
    await act(end);
    expect(result.current).toBeUndefined();
  });
});

describe('what is read once', () => {
  it('is read again while it fails, and not shown after it was ended', async () => {
    const shown: number[] = [];
    const read = vi.fn<() => Promise<number>>().mockRejectedValueOnce(new Error('odd')).mockResolvedValue(5);
    ends.push(readOnce(read, (n) => void shown.push(n)));
    await until(() => shown.length === 1);
    expect([read.mock.calls.length, shown]).toEqual([2, [5]]);
    const late = Promise.resolve(6);
    const end = readOnce(
      () => late,
      (n) => void shown.push(n),
    );
    end();
    await late;
    await Promise.resolve();
    expect(shown).toEqual([5]);
  });
});

it('pauses twice as long after each failure, up to a minute', () => {
  expect([0, 1, 2, 3].map(retryPause)).toEqual([500, 1_000, 2_000, 4_000]);
  expect([7, 20, 2_000].map(retryPause)).toEqual([60_000, 60_000, 60_000]);
});

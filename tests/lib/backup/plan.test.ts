/** Automatic backups: daily, when something changed, and only the last ones kept. */
import { describe, expect, it } from 'vitest';
import { isDue, latest, afterFailure, afterBackup } from '@/lib/backup/plan.ts';

const HOUR = 3600 * 1000;
const NOW = 1_000 * HOUR;
const plan = { automatic: true, keep: 2 };
const backup = (download: number, at = NOW) => ({ at, revision: 'a', name: `${download}.jsonl`, download });

describe('a backup is due', () => {
  it.each([
    ['when there was none yet', { kept: [] }, 'b', true],
    ['not before the first change', { kept: [] }, undefined, false],
    ['a day after the last one', { kept: [], last: backup(1, NOW - 24 * HOUR) }, 'b', true],
    ['not earlier', { kept: [], last: backup(1, NOW - 23 * HOUR) }, 'b', false],
    ['not when nothing has changed', { kept: [], last: backup(1, NOW - 48 * HOUR) }, 'a', false],
    ['not while one is being written', { kept: [], writing: backup(1, NOW - 60_000) }, 'b', false],
    ['when one was never finished', { kept: [], writing: backup(1, NOW - HOUR) }, 'b', true],
    ['not just after one has failed', { kept: [], failed: { at: NOW - 60_000, reason: '' } }, 'b', false],
    ['an hour after one has failed', { kept: [], failed: { at: NOW - HOUR, reason: '' } }, 'b', true],
  ])('%s', (_, state, revision, due) => {
    expect(isDue(plan, state, revision, NOW)).toBe(due);
    expect(isDue({ ...plan, automatic: false }, state, revision, NOW)).toBe(false);
  });
});

it('keeps the last ones, and hands over those that are too many', () => {
  const before = { kept: [backup(1), backup(2)], writing: backup(3) };
  expect(afterBackup(before, 2)).toEqual({
    state: { last: backup(3), kept: [backup(2), backup(3)] },
    surplus: [backup(1)],
  });
});

it('remembers why one has failed, until one succeeds', () => {
  const failed = afterFailure({ kept: [], writing: backup(1) }, 'FILE_NO_SPACE', NOW);
  expect(failed).toEqual({ kept: [], failed: { at: NOW, reason: 'FILE_NO_SPACE' } });
  expect(afterBackup({ ...failed, writing: backup(2) }, 2).state.failed).toBeUndefined();
});

it('knows the later of two backups', () => {
  expect(latest(undefined, { at: 1 })).toEqual({ at: 1 });
  expect(latest({ at: 2 }, { at: 1 })).toEqual({ at: 2 });
  expect(latest(undefined, undefined)).toBeUndefined();
});

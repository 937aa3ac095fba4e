/** Automatic backups are due daily when something has changed, and only the latest are kept. */
import { describe, expect, it } from 'vitest';
import { isDue, latest, afterFailure, afterBackup } from '@/lib/backup/plan.ts';

const HOUR = 3600 * 1000;
const NOW = 1_000 * HOUR;
const plan = { automatic: true, keep: 2 };
const backup = (download: number, at = NOW) => ({ at, revision: 'a', name: `${download}.jsonl`, download });

describe('an automatic backup', () => {
  it.each([
    ['is due when there was none yet', { kept: [] }, 'b', true],
    ['is not due before the first change', { kept: [] }, undefined, false],
    ['is due a day after the last one', { kept: [], last: backup(1, NOW - 24 * HOUR) }, 'b', true],
    ['is not due earlier', { kept: [], last: backup(1, NOW - 23 * HOUR) }, 'b', false],
    ['is not due when nothing has changed', { kept: [], last: backup(1, NOW - 48 * HOUR) }, 'a', false],
    ['is not due while one is being written', { kept: [], writing: backup(1, NOW - 60_000) }, 'b', false],
    ['is due when the last one was never finished', { kept: [], writing: backup(1, NOW - HOUR) }, 'b', true],
    ['is not due right after a failure', { kept: [], failed: { at: NOW - 60_000, reason: '' } }, 'b', false],
    [
      'is due though the clock was ahead when the last one was made',
      { kept: [], last: backup(1, 9e14) },
      'b',
      true,
    ],
    [
      'is due though the clock was ahead when one failed',
      { kept: [], failed: { at: 9e14, reason: '' } },
      'b',
      true,
    ],
    ['is due an hour after a failure', { kept: [], failed: { at: NOW - HOUR, reason: '' } }, 'b', true],
  ])('%s', (_, state, revision, due) => {
    expect(isDue(plan, state, revision, NOW)).toBe(due);
    expect(isDue({ ...plan, automatic: false }, state, revision, NOW)).toBe(false);
  });
});

it('keeps the latest backups, and lists those beyond the limit', () => {
  const before = { kept: [backup(1), backup(2)], writing: backup(3) };
  expect(afterBackup(before, 2)).toEqual({
    state: { last: backup(3), kept: [backup(2), backup(3)] },
    surplus: [backup(1)],
  });
});

it('stores why a backup failed until one succeeds', () => {
  const failed = afterFailure({ kept: [], writing: backup(1) }, 'FILE_NO_SPACE', NOW);
  expect(failed).toEqual({ kept: [], failed: { at: NOW, reason: 'FILE_NO_SPACE' } });
  expect(afterBackup({ ...failed, writing: backup(2) }, 2).state.failed).toBeUndefined();
});

it('finds the later of two backups', () => {
  expect(latest(undefined, { at: 1 })).toEqual({ at: 1 });
  expect(latest({ at: 2 }, { at: 1 })).toEqual({ at: 2 });
  expect(latest(undefined, undefined)).toBeUndefined();
});

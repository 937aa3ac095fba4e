/** Automatic backups: when one is due, which ones are kept, and the state that is stored about them. */

import { DAY, timeSince } from '../library/clock.ts';

/** What the user has set, stored by the extension's pages under `PLAN_KEY`. */
export interface BackupPlan {
  automatic: boolean;
  /** How many automatic backups are kept. */
  keep: number;
}

/** When a backup was written, and the revision of the library in it. */
export interface BackupStamp {
  /** ms since 1970 UTC. */
  at: number;
  revision?: string | undefined;
  /** The titles of papers that could not be restored from it; missing in the usual case of none. */
  unreadable?: string[];
}

/** An automatic backup: the id of its download, and its file name. */
export interface KeptBackup extends BackupStamp {
  download: number;
  name: string;
}

/** What the worker has done, stored under `STATE_KEY`. */
export interface BackupState {
  last?: BackupStamp;
  /** Oldest first. */
  kept: KeptBackup[];
  /** The download that is being written. */
  writing?: KeptBackup;
  /** Why the last attempt failed; missing once one has succeeded. */
  failed?: { at: number; reason: string };
}

export const PLAN_KEY = 'backupPlan';
export const STATE_KEY = 'backupState';
/** The key under which the settings page stores when the user last made a backup by hand. */
export const BY_HAND_KEY = 'backupByHand';
/** The key under which it is stored that automatic backups were proposed. */
export const PROPOSED_KEY = 'backupProposed';
/** From how many papers on they are proposed. */
export const PROPOSED_FROM = 50;

export const NO_PLAN: BackupPlan = { automatic: false, keep: 7 };
export const NO_STATE: BackupState = { kept: [] };
export const KEEP_LIMITS = { least: 1, most: 100 };

/** Time until an attempt that failed, or never ended, is repeated. */
const RETRY_TIME = 3600 * 1000;

/** The later of two backups. */
export function latest(a: BackupStamp | undefined, b: BackupStamp | undefined): BackupStamp | undefined {
  return !a || (b && b.at > a.at) ? b : a;
}

/**
 * Whether an automatic backup is due: daily, when something has changed. Backups made by hand do not count,
 * as they may be stored anywhere.
 *
 * @param revision of the library now; undefined before its first change. @param now ms since 1970 UTC.
 */
export function isDue(
  plan: BackupPlan,
  { last, writing, failed }: BackupState,
  revision: string | undefined,
  now: number,
): boolean {
  if (!plan.automatic || revision === undefined || revision === last?.revision) return false;
  for (const tried of [writing, failed]) if (tried && timeSince(tried.at, now) < RETRY_TIME) return false;
  return last === undefined || timeSince(last.at, now) >= DAY;
}

/** The state after a backup was written, and the oldest backups beyond `keep`. */
export function afterBackup(
  { kept, writing }: BackupState,
  keep: number,
): { state: BackupState; surplus: KeptBackup[] } {
  if (!writing) return { state: { kept }, surplus: [] };
  const all = [...kept, writing];
  const surplus = all.slice(0, Math.max(0, all.length - keep));
  return { state: { last: writing, kept: all.slice(surplus.length) }, surplus };
}

/** The state after a failed attempt. @param now ms since 1970 UTC. */
export function afterFailure(state: BackupState, reason: string, now: number): BackupState {
  const { writing: _writing, ...rest } = state;
  return { ...rest, failed: { at: now, reason } };
}

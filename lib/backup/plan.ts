/** Automatic backups: when one is due, which are kept, and what is remembered of them. */

/** What a person wants. Kept by the settings under `PLAN_KEY`. */
export interface BackupPlan {
  automatic: boolean;
  /** How many automatic backups are kept. */
  keep: number;
}

/** A backup that was written, and the state of the library that is in it. */
export interface Made {
  /** ms since 1970 UTC. */
  at: number;
  revision?: string | undefined;
}

/** An automatic backup: the number the browser gave the download, and its name. */
export interface KeptBackup extends Made {
  download: number;
  name: string;
}

/** What came of the plan. Kept by the worker under `STATE_KEY`. */
export interface BackupState {
  last?: Made;
  /** The oldest first. */
  kept: KeptBackup[];
  /** One that is being written. */
  writing?: KeptBackup;
  /** Why the last attempt failed; nothing once one has succeeded. */
  failed?: { at: number; reason: string };
}

export const PLAN_KEY = 'backupPlan';
export const STATE_KEY = 'backupState';
/** Under which the settings keep when a person last made a backup there. */
export const BY_HAND_KEY = 'backupByHand';

export const NO_PLAN: BackupPlan = { automatic: false, keep: 7 };
export const NO_STATE: BackupState = { kept: [] };
export const KEEP_LIMITS = { least: 1, most: 100 };

const DAY = 24 * 3600 * 1000;
/** An attempt that failed, or of which nothing more was heard, is made again after this time. */
const AGAIN = 3600 * 1000;

/** The later of two backups. */
export function latest(a: Made | undefined, b: Made | undefined): Made | undefined {
  return !a || (b && b.at > a.at) ? b : a;
}

/**
 * Whether an automatic backup is to be made: daily, when something changed. One made by hand may be anywhere, and does not count.
 *
 * @param revision the library's state now; nothing before its first change. @param now ms since 1970 UTC.
 */
export function isDue(
  plan: BackupPlan,
  { last, writing, failed }: BackupState,
  revision: string | undefined,
  now: number,
): boolean {
  if (!plan.automatic || revision === undefined || revision === last?.revision) return false;
  if (now - Math.max(writing?.at ?? 0, failed?.at ?? 0) < AGAIN) return false;
  return last === undefined || now - last.at >= DAY;
}

/** The state once the backup that was being written is there, and those that are then too many. */
export function written(
  { kept, writing }: BackupState,
  keep: number,
): { state: BackupState; surplus: KeptBackup[] } {
  if (!writing) return { state: { kept }, surplus: [] };
  const all = [...kept, writing];
  const surplus = all.slice(0, Math.max(0, all.length - keep));
  return { state: { last: writing, kept: all.slice(surplus.length) }, surplus };
}

/** The state once an attempt has failed. @param now ms since 1970 UTC. */
export function unwritten(state: BackupState, reason: string, now: number): BackupState {
  const { writing: _writing, ...rest } = state;
  return { ...rest, failed: { at: now, reason } };
}

/**
 * Records as a backup holds them: named by uids that are the same in every copy of the library, in one
 * canonical form.
 */
import { SCHEMES } from '../identity/ids.ts';
import { uidOf } from '../library/sources.ts';
import type { SavedPaper, Source, FeedbackEntry } from '../db/rows.ts';

/** A paper of a backup: as in the library, with uids in place of ids. */
export interface PortablePaper extends Omit<SavedPaper, 'id' | 'distinctFrom'> {
  /** Uids of records that the user has marked as different papers. */
  distinctFrom?: string[];
}

export interface PortableBinned {
  paper: PortablePaper;
  /** ms since 1970 UTC. */
  removedAt: number;
}

type NotThisPaper = Extract<FeedbackEntry, { kind: 'not' }>;

export interface PortableFeedback {
  /** ms since 1970 UTC. */
  at: number;
  /** `paper` is a uid. */
  entry: Exclude<FeedbackEntry, NotThisPaper> | (Omit<NotThisPaper, 'paper'> & { paper: string });
}

/** One line of a backup after its header. */
export type BackupLine =
  | { paper: PortablePaper }
  | { binned: PortableBinned }
  | { feedback: PortableFeedback };

/**
 * Ids, each once, in an order that depends on the ids alone: first the one in `uid`, then scheme by scheme.
 */
export function orderedIds(uid: string, ids: Iterable<string>): string[] {
  const inUid = uid.slice(uid.lastIndexOf(' ') + 1);
  const first = (id: string) => (id === inUid ? 0 : 1);
  return [...new Set(ids)].toSorted((a, b) => first(a) - first(b) || rank(a) - rank(b) || compare(a, b));
}

/**
 * Sources in an order that depends on the sources alone: first the one with the record's `uid`, then by time.
 */
export function orderedSources(uid: string, sources: Iterable<Source>): Source[] {
  const rankOf = (source: Source) => (uidOf(source) === uid ? 0 : 1);
  return [...sources].toSorted(
    (a, b) => rankOf(a) - rankOf(b) || a.savedAt - b.savedAt || compare(uidOf(a), uidOf(b)),
  );
}

/** Compares texts by code units: the same on every machine, whatever its language. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A value as JSON with sorted keys: equal values have equal texts. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => compare(a, b)))
      : part,
  );
}

function rank(id: string): number {
  return (SCHEMES as readonly string[]).indexOf(id.slice(0, id.indexOf(':')));
}

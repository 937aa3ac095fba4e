/** A record as it leaves this library: without numbers, under a name that is the same in every copy, and in one fixed form. */
import { SCHEMES } from '../identity/ids.ts';
import { uidOf } from '../library/sources.ts';
import type { SavedPaper, Source, FeedbackEntry } from '../db/rows.ts';

/** A paper of a backup: records are named by their uid. */
export interface PortablePaper extends Omit<SavedPaper, 'id' | 'apart'> {
  /** Uids of records that a person has said are other papers. */
  apart?: string[];
}

export interface PortableBinned {
  paper: PortablePaper;
  /** ms since 1970 UTC. */
  removedAt: number;
}

type Not = Extract<FeedbackEntry, { kind: 'not' }>;

export interface PortableFeedback {
  /** ms since 1970 UTC. */
  at: number;
  said: Exclude<FeedbackEntry, Not> | (Omit<Not, 'paper'> & { paper: string });
}

/** One line of a backup after its header. */
export type BackupLine = { paper: PortablePaper } | { binned: PortableBinned } | { said: PortableFeedback };

/** Ids in an order that follows from which they are: first the one in the record's or source's uid, then scheme by scheme. */
export function orderedIds(uid: string, ids: Iterable<string>): string[] {
  const named = uid.slice(uid.lastIndexOf(' ') + 1);
  const first = (id: string) => (id === named ? 0 : 1);
  return [...new Set(ids)].toSorted((a, b) => first(a) - first(b) || rank(a) - rank(b) || compare(a, b));
}

/** Sources in an order that follows from which they are: the record's own first, the others as they came. */
export function orderedSources(own: string, sources: Iterable<Source>): Source[] {
  const rankOf = (source: Source) => (uidOf(source) === own ? 0 : 1);
  return [...sources].toSorted(
    (a, b) => rankOf(a) - rankOf(b) || a.savedAt - b.savedAt || compare(uidOf(a), uidOf(b)),
  );
}

/** The order of texts by their code units: the same on every machine, whatever its language. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The text of a value in which keys have one order, so that equal values have equal texts. */
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

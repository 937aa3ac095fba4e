/**
 * A copy of the library as facts that can be merged: each field a register that the last writer wins, each
 * list a set.
 */
import { CORRECTED, sourceOf, sourcesOf, uidOf } from '../library/sources.ts';
import { canonicalText, orderedIds, type PortablePaper, type PortableFeedback } from './portable.ts';
import type { Source } from '../db/rows.ts';

/** A value (undefined: removed) and when the user set it, in ms since 1970 UTC; 0 where no time is known. */
export interface Register {
  at: number;
  value: unknown;
}

/** A source or joined record of a record, and the time of the last split that kept it there. */
export interface Member<T> {
  value: T;
  splitAt: number;
}

export interface RecordFacts {
  uid: string;
  /**
   * When the user last split the record; 0: never. Of two copies, the one split later says what the record is
   * made of.
   */
  splitAt: number;
  /** What pages said, and whether the abstract has still to be fetched. */
  page: Source;
  abstractPending: boolean;
  /** By uid. */
  sources: Map<string, Member<Source>>;
  /** Uids of the records that were joined into this one. */
  joined: Map<string, Member<true>>;
  distinctFrom: Set<string>;
  /**
   * What the user set, by field: annotations, tags one by one (`tags.NAME`), corrections, and times without a
   * value.
   */
  registers: Map<string, Register>;
  /** When it was put into the bin; 0: never. */
  removedAt: number;
}

export interface Copy {
  /** By uid. */
  records: Map<string, RecordFacts>;
  /** By `feedbackKey`. */
  feedback: Map<string, PortableFeedback>;
}

const ANNOTATION_FIELDS = ['note', 'status', 'starred'] as const;

/** @param removedAt when the paper was put into the bin; 0 for one that is not in it. */
export function factsOf(paper: PortablePaper, removedAt = 0): RecordFacts {
  const { edited = {}, tags = [] } = paper;
  const splitAt = edited['sources'] ?? 0;
  const registers = new Map<string, Register>();
  for (const [field, at] of Object.entries(edited)) registers.set(field, { at, value: undefined });
  const set = (field: string, value: unknown) => registers.set(field, { at: edited[field] ?? 0, value });
  for (const tag of tags) set(`tags.${tag}`, true);
  for (const field of ANNOTATION_FIELDS) if (paper[field] !== undefined) set(field, paper[field]);
  for (const field of CORRECTED) if (edited[field] !== undefined) set(field, paper[field]);
  const uid = uidOf(paper);
  return {
    uid,
    splitAt,
    page: withOrderedIds(sourceOf(paper), uid),
    abstractPending: paper.abstractPending !== undefined,
    sources: new Map(
      sourcesOf(paper).map((source) => {
        const key = uidOf(source);
        return [key, { value: withOrderedIds(source, key), splitAt }];
      }),
    ),
    joined: new Map(paper.joined?.map((uid) => [uid, { value: true, splitAt }])),
    distinctFrom: new Set(paper.distinctFrom),
    registers,
    removedAt,
  };
}

function withOrderedIds(source: Source, uid: string): Source {
  const { claimed } = source;
  return { ...source, ids: orderedIds(uid, source.ids), ...(claimed && { claimed: claimed.toSorted() }) };
}

/** When the user last changed a record, in ms since 1970 UTC. */
export function lastEdited({ registers }: RecordFacts): number {
  return Math.max(0, ...Array.from(registers.values(), ({ at }) => at));
}

/** Whether a record was removed and not changed since. */
export function isBinned(record: RecordFacts): boolean {
  return record.removedAt > lastEdited(record);
}

/** Equal for equal feedback, whenever it was given. */
export function feedbackKey({ entry }: PortableFeedback): string {
  return canonicalText(entry);
}

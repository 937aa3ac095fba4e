/**
 * A copy of a library as facts that are only ever added to: what each record says, and when a person said it.
 *
 * Of every kind of fact there is a join of two that is commutative, associative and idempotent (the later, the fuller, the union), so
 * that merging copies is too. How records group into papers is not a fact but a view of them (`view.ts`).
 */
import { CORRECTED, sourceOf, sourcesOf, uidOf } from '../library/sources.ts';
import { canonicalText, orderedIds, type PortablePaper, type PortableFeedback } from './portable.ts';
import type { Source } from '../db/rows.ts';

/** A value and when a person set it, in ms since 1970 UTC; 0 where no time is known. Nothing: it was taken away. */
export interface Register {
  at: number;
  value: unknown;
}

/** Something a record is made of, and the time of the parting under which it was last said to be. */
export interface Part<T> {
  value: T;
  parted: number;
}

export interface RecordFacts {
  uid: string;
  /** When a person last parted the record: what it is made of follows the later parting. 0: never. */
  parted: number;
  /** What pages said, and whether the abstract has still to be read. */
  page: Source;
  wanting: boolean;
  /** By uid. */
  sources: Map<string, Part<Source>>;
  /** Uids of the records that became a part of this one. */
  joined: Map<string, Part<true>>;
  apart: Set<string>;
  /** What a person set: own fields, tags one by one (`tags.NAME`), corrected fields, and bare times. */
  registers: Map<string, Register>;
  /** When it was put into the bin. 0: never. */
  removedAt: number;
}

export interface Copy {
  /** By uid. */
  records: Map<string, RecordFacts>;
  /** By what was said. */
  said: Map<string, PortableFeedback>;
}

const OWN_FIELDS = ['note', 'status', 'starred'] as const;

/** @param removedAt when it was put into the bin; 0 for one that is not in it. */
export function factsOf(paper: PortablePaper, removedAt = 0): RecordFacts {
  const { edited = {}, tags = [] } = paper;
  const parted = edited['sources'] ?? 0;
  const registers = new Map<string, Register>();
  for (const [field, at] of Object.entries(edited)) registers.set(field, { at, value: undefined });
  const set = (field: string, value: unknown) => registers.set(field, { at: edited[field] ?? 0, value });
  for (const tag of tags) set(`tags.${tag}`, true);
  for (const field of OWN_FIELDS) if (paper[field] !== undefined) set(field, paper[field]);
  for (const field of CORRECTED) if (edited[field] !== undefined) set(field, paper[field]);
  const uid = uidOf(paper);
  return {
    uid,
    parted,
    page: ordered(sourceOf(paper), uid),
    wanting: paper.wanting !== undefined,
    sources: new Map(
      sourcesOf(paper).map((source) => {
        const key = uidOf(source);
        return [key, { value: ordered(source, key), parted }];
      }),
    ),
    joined: new Map(paper.joined?.map((uid) => [uid, { value: true, parted }])),
    apart: new Set(paper.apart),
    registers,
    removedAt,
  };
}

function ordered(source: Source, uid: string): Source {
  return { ...source, ids: orderedIds(uid, source.ids) };
}

/** When a person last did something with a record. */
export function lastTouched({ registers }: RecordFacts): number {
  return Math.max(0, ...Array.from(registers.values(), ({ at }) => at));
}

/** Removed, and not touched since. */
export function isBinned(record: RecordFacts): boolean {
  return record.removedAt > lastTouched(record);
}

/** What something said of relatedness is known by. */
export function feedbackKey({ said }: PortableFeedback): string {
  return canonicalText(said);
}

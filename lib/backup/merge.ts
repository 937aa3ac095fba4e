/** Two copies of a library made into one: the union of their facts, the later word of a person counting, the fuller of a page. */
import { uidOf } from '../library/sources.ts';
import { type Copy, factsOf, type Part, type RecordFacts, type Register, feedbackKey } from './facts.ts';
import { type BackupLine, canonicalText, orderedIds, type PortableFeedback } from './portable.ts';
import type { Source } from '../db/rows.ts';

/** Commutative, associative and idempotent; neither copy is changed. */
export function mergeCopies(a: Copy, b: Copy): Copy {
  return {
    records: union(a.records, b.records, mergeRecords),
    said: union(a.said, b.said, earlierSaid),
  };
}

/** The facts that the lines of a backup state. */
export function copyOf(lines: Iterable<BackupLine>): Copy {
  const copy: Copy = { records: new Map(), said: new Map() };
  for (const line of lines) {
    if ('said' in line) add(copy.said, feedbackKey(line.said), line.said, earlierSaid);
    else {
      const record =
        'paper' in line ? factsOf(line.paper) : factsOf(line.binned.paper, line.binned.removedAt);
      add(copy.records, record.uid, record, mergeRecords);
    }
  }
  return copy;
}

/** @param a, b facts of the same uid. */
function mergeRecords(a: RecordFacts, b: RecordFacts): RecordFacts {
  return {
    uid: a.uid,
    parted: Math.max(a.parted, b.parted),
    page: a.parted === b.parted ? fullerSource(a.page, b.page, a.uid) : (a.parted > b.parted ? a : b).page,
    wanting: a.wanting || b.wanting,
    sources: union(a.sources, b.sources, (one, other) =>
      mergeParts(one, other, (a, b) => fullerSource(a, b, uidOf(a))),
    ),
    joined: union(a.joined, b.joined, (one, other) => mergeParts(one, other, () => true)),
    apart: new Set([...a.apart, ...b.apart]),
    registers: union(a.registers, b.registers, laterRegister),
    removedAt: Math.max(a.removedAt, b.removedAt),
  };
}

function mergeParts<T>(a: Part<T>, b: Part<T>, join: (a: T, b: T) => T): Part<T> {
  return { value: join(a.value, b.value), parted: Math.max(a.parted, b.parted) };
}

/** What a person said later; of two words at one time, any, but always the same. */
export function laterRegister(a: Register, b: Register): Register {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return fuller(a.value, b.value) === a.value ? a : b;
}

function fullerSource(a: Source, b: Source, uid: string): Source {
  if (a === b) return a;
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Source>;
  const joined = Object.fromEntries(Array.from(fields, (field) => [field, fuller(a[field], b[field])]));
  return { ...a, ...joined, ids: orderedIds(uid, [...a.ids, ...b.ids]) };
}

/** The greater in one fixed order: nothing, then the shorter, then by the text. */
function fuller<T>(a: T, b: T): T {
  if (a === b) return a;
  if (a === undefined || b === undefined) return a ?? b;
  const [textA, textB] = [canonicalText(a), canonicalText(b)];
  if (textA.length !== textB.length) return textA.length > textB.length ? a : b;
  return textA >= textB ? a : b;
}

function earlierSaid(a: PortableFeedback, b: PortableFeedback): PortableFeedback {
  return a.at <= b.at ? a : b;
}

function union<T>(a: Map<string, T>, b: Map<string, T>, join: (a: T, b: T) => T): Map<string, T> {
  const all = new Map(a);
  for (const [key, value] of b) add(all, key, value, join);
  return all;
}

function add<T>(all: Map<string, T>, key: string, value: T, join: (a: T, b: T) => T): void {
  const known = all.get(key);
  all.set(key, known === undefined ? value : join(known, value));
}

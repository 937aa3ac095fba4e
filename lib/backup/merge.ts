/** Merges two copies of the library fact by fact. The result does not depend on the order of merging. */
import { uidOf } from '../library/sources.ts';
import { type Copy, factsOf, type Member, type RecordFacts, type Register, feedbackKey } from './facts.ts';
import { type BackupLine, canonicalText, orderedIds, type PortableFeedback } from './portable.ts';
import type { Source } from '../db/rows.ts';

/** Commutative, associative and idempotent; neither copy is changed. */
export function mergeCopies(a: Copy, b: Copy): Copy {
  return {
    records: mergeMaps(a.records, b.records, mergeRecords),
    feedback: mergeMaps(a.feedback, b.feedback, earlierFeedback),
  };
}

/** The facts that the lines of a backup state. */
export function copyOf(lines: Iterable<BackupLine>): Copy {
  const copy: Copy = { records: new Map(), feedback: new Map() };
  for (const line of lines) {
    if ('feedback' in line)
      mergeInto(copy.feedback, feedbackKey(line.feedback), line.feedback, earlierFeedback);
    else {
      const record =
        'paper' in line ? factsOf(line.paper) : factsOf(line.binned.paper, line.binned.removedAt);
      mergeInto(copy.records, record.uid, record, mergeRecords);
    }
  }
  return copy;
}

/** @param a, b facts of the same uid. */
function mergeRecords(a: RecordFacts, b: RecordFacts): RecordFacts {
  return {
    uid: a.uid,
    splitAt: Math.max(a.splitAt, b.splitAt),
    page:
      a.splitAt === b.splitAt ? mergeSources(a.page, b.page, a.uid) : (a.splitAt > b.splitAt ? a : b).page,
    abstractPending: a.abstractPending || b.abstractPending,
    sources: mergeMaps(a.sources, b.sources, (one, other) =>
      mergeMembers(one, other, (a, b) => mergeSources(a, b, uidOf(a))),
    ),
    joined: mergeMaps(a.joined, b.joined, (one, other) => mergeMembers(one, other, () => true)),
    distinctFrom: new Set([...a.distinctFrom, ...b.distinctFrom]),
    registers: mergeMaps(a.registers, b.registers, laterRegister),
    removedAt: Math.max(a.removedAt, b.removedAt),
  };
}

function mergeMembers<T>(a: Member<T>, b: Member<T>, merge: (a: T, b: T) => T): Member<T> {
  return { value: merge(a.value, b.value), splitAt: Math.max(a.splitAt, b.splitAt) };
}

/** The register that was set later; of two set at the same time, always the same one. */
export function laterRegister(a: Register, b: Register): Register {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return greater(a.value, b.value) === a.value ? a : b;
}

function mergeSources(a: Source, b: Source, uid: string): Source {
  if (a === b) return a;
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Source>;
  for (const field of ['authorsCut', 'claimed', 'ids'] as const) fields.delete(field);
  const merged = Object.fromEntries(Array.from(fields, (field) => [field, greater(a[field], b[field])]));
  const { authorsCut: _cut, claimed: _claimed, ...rest } = a;
  const ids = orderedIds(uid, [...a.ids, ...b.ids]);
  return { ...rest, ...merged, ...mergeAuthors(a, b), ...mergeClaims(a, b, ids), ids };
}

/** The ids that either named and neither took up, in a fixed order. */
function mergeClaims(a: Source, b: Source, ids: readonly string[]): Pick<Source, 'claimed'> {
  const all = new Set([...(a.claimed ?? []), ...(b.claimed ?? [])].filter((id) => !ids.includes(id)));
  return all.size > 0 ? { claimed: [...all].toSorted() } : {};
}

function authorsOf({ authors, authorsCut }: Source): [Source['authors'], boolean] {
  return [authors, authorsCut === true];
}

/** The greater list of authors, and whether that one leaves any out. */
function mergeAuthors(a: Source, b: Source): Pick<Source, 'authors' | 'authorsCut'> {
  const [authors, authorsCut] = greater(authorsOf(a), authorsOf(b));
  return { authors, ...(authorsCut && { authorsCut }) };
}

/**
 * The greater of two values in one fixed order: undefined first, then by length of the text, then by the
 * text.
 */
function greater<T>(a: T, b: T): T {
  if (a === b) return a;
  if (a === undefined || b === undefined) return a ?? b;
  const [textA, textB] = [canonicalText(a), canonicalText(b)];
  if (textA.length !== textB.length) return textA.length > textB.length ? a : b;
  return textA >= textB ? a : b;
}

function earlierFeedback(a: PortableFeedback, b: PortableFeedback): PortableFeedback {
  return a.at <= b.at ? a : b;
}

function mergeMaps<T>(a: Map<string, T>, b: Map<string, T>, merge: (a: T, b: T) => T): Map<string, T> {
  const merged = new Map(a);
  for (const [key, value] of b) mergeInto(merged, key, value, merge);
  return merged;
}

function mergeInto<T>(map: Map<string, T>, key: string, value: T, merge: (a: T, b: T) => T): void {
  const known = map.get(key);
  map.set(key, known === undefined ? value : merge(known, value));
}

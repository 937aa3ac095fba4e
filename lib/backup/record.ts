/** Builds a paper from the facts of its record: what pages said, the user's corrections and annotations. */
import { filled } from '../complete-paper.ts';
import { dropOtherDate } from '../publication.ts';
import { annotationsOf } from '../annotations.ts';
import type { Source } from '../db/rows.ts';
import { equal } from '../library/change-log.ts';
import { CORRECTED, isTwin, sourceOf, uidOf } from '../library/sources.ts';
import { factsOf, type Member, type RecordFacts, type Register } from './facts.ts';
import { compare, orderedIds, orderedSources, type PortablePaper } from './portable.ts';

/** Asks for the other records of a copy; that tells whether a source was split off this record. */
export interface OtherRecords {
  /** Whether a record other than `uid` has the source. */
  haveSource: (source: string, uid: string) => boolean;
  /** Whether there is a record of this uid. */
  include: (uid: string) => boolean;
}

const NONE: OtherRecords = { haveSource: () => false, include: () => false };

/**
 * The paper that the facts result in.
 *
 * A source or joined record from before a split in another copy stays only if no other record has it: nothing
 * is lost.
 */
export function paperFromFacts(facts: RecordFacts, others = NONE): PortablePaper {
  const { uid, splitAt, registers } = facts;
  const sources = entriesWhere(
    facts.sources,
    (key, member) =>
      member.splitAt === splitAt || member.value.savedAt > splitAt || !others.haveSource(key, uid),
  );
  const joined = entriesWhere(
    facts.joined,
    (key, member) => member.splitAt === splitAt || !others.include(key),
  );
  const own = orderedSources(uid, mergeRepeated(sources.map(([, { value }]) => value)));
  const page = completed(facts.page, own);
  const edited = editTimes(registers);
  const paper: PortablePaper = {
    ...page,
    ids: orderedIds(uid, page.ids),
    ...corrections(registers),
    ...annotationsFrom(registers),
    ...(facts.abstractPending && !page.abstract && { abstractPending: true as const }),
    ...(joined.length > 0 && { joined: joined.map(([key]) => key).toSorted() }),
    ...(facts.distinctFrom.size > 0 && { distinctFrom: [...facts.distinctFrom].toSorted() }),
    ...(edited && { edited }),
  };
  for (const field of CORRECTED) if (paper[field] === undefined) delete paper[field];
  dropOtherDate(paper);
  const ordered = own.map((source) => ({ ...source, ids: orderedIds(uidOf(source), source.ids) }));
  const [only, ...more] = ordered;
  // Of a record with several sources, each has its own.
  if (more.length > 0) delete paper.claimed;
  const isWholePaper = only && more.length === 0 && equal(sourceOf(only), sourceOf(paper));
  return isWholePaper ? paper : { ...paper, sources: ordered };
}

/** A page's words with what the sources add: until nothing more is added, whatever their order. */
function completed(page: Source, sources: readonly Source[]): Source {
  const next = sources.reduce(filled, page);
  return equal(next, page) ? next : completed(next, sources);
}

/** A paper in its canonical form. */
export function normalise(paper: PortablePaper): PortablePaper {
  return paperFromFacts(factsOf(paper));
}

/** Makes one source of those that the same site gave for the same id. */
function mergeRepeated(sources: Source[]): Source[] {
  const kept: Source[] = [];
  for (const source of sources.toSorted((a, b) => a.savedAt - b.savedAt)) {
    const twin = kept.findIndex((known) => isTwin(known, source));
    const known = kept[twin];
    if (known) kept[twin] = filled(known, source);
    else kept.push(source);
  }
  return kept;
}

function entriesWhere<T>(
  members: Map<string, Member<T>>,
  isKept: (key: string, member: Member<T>) => boolean,
): [string, Member<T>][] {
  return [...members].filter(([key, member]) => isKept(key, member));
}

/** The annotations that registers hold. */
export function annotationsFrom(registers: Map<string, Register>): ReturnType<typeof annotationsOf> {
  const tags = [...registers]
    .flatMap(([field, { value }]) => (field.startsWith('tags.') && value ? [field.slice(5)] : []))
    .toSorted();
  const value = (field: string) => registers.get(field)?.value;
  return annotationsOf({
    ...(tags.length > 0 && { tags }),
    ...Object.fromEntries(['note', 'status', 'starred'].map((field) => [field, value(field)])),
  });
}

function corrections(registers: Map<string, Register>): Partial<PortablePaper> {
  return Object.fromEntries(
    CORRECTED.flatMap((field) => {
      const register = registers.get(field);
      return register ? [[field, register.value]] : [];
    }),
  );
}

function editTimes(registers: Map<string, Register>): Record<string, number> | undefined {
  const times = [...registers].flatMap(([field, { at }]) => (at > 0 ? [[field, at] as const] : []));
  return times.length > 0 ? Object.fromEntries(times.toSorted(([a], [b]) => compare(a, b))) : undefined;
}

/** One record out of its facts: what pages said, what a person corrected, and what is theirs. */
import { completed } from '../complete-paper.ts';
import { equal } from '../library/change-log.ts';
import { annotationsOf } from '../annotations.ts';
import { CORRECTED, sourceKey, sourceOf, uidOf } from '../library/sources.ts';
import { factsOf, type Part, type RecordFacts, type Register } from './facts.ts';
import { compare, orderedIds, orderedSources, type PortablePaper } from './portable.ts';
import type { Source } from '../db/rows.ts';

/** Where else a source or a joined record is, which tells whether it was parted from this record. */
export interface Elsewhere {
  source: (uid: string, notIn: string) => boolean;
  record: (uid: string) => boolean;
}

const NOWHERE: Elsewhere = { source: () => false, record: () => false };

/**
 * The record that the facts come to.
 *
 * What was read or joined before the record was parted in another copy stays in it only if it is nowhere else: then nothing is lost.
 */
export function recordOf(facts: RecordFacts, elsewhere = NOWHERE): PortablePaper {
  const { uid, parted, registers } = facts;
  const sources = kept(
    facts.sources,
    (key, part) => part.parted === parted || part.value.savedAt > parted || !elsewhere.source(key, uid),
  );
  const joined = kept(facts.joined, (key, part) => part.parted === parted || !elsewhere.record(key));
  const own = orderedSources(uid, oneEach(sources.map(([, { value }]) => value)));
  const page = own.reduce(completed, facts.page);
  const edited = fieldTimes(registers);
  const paper: PortablePaper = {
    ...page,
    ids: orderedIds(uid, page.ids),
    ...corrections(registers),
    ...annotationFields(registers),
    ...(facts.wanting && !page.abstract && { wanting: 'abstract' as const }),
    ...(joined.length > 0 && { joined: joined.map(([key]) => key).toSorted() }),
    ...(facts.apart.size > 0 && { apart: [...facts.apart].toSorted() }),
    ...(edited && { edited }),
  };
  for (const field of CORRECTED) if (paper[field] === undefined) delete paper[field];
  const tidy = own.map((source) => ({ ...source, ids: orderedIds(uidOf(source), source.ids) }));
  const [only, ...others] = tidy;
  const isAll = only && others.length === 0 && equal(sourceOf(only), sourceOf(paper));
  return isAll ? paper : { ...paper, sources: tidy };
}

/** A record in its one fixed form. */
export function normal(paper: PortablePaper): PortablePaper {
  return recordOf(factsOf(paper));
}

/** Two readings of one page by one id are one source. */
function oneEach(sources: Source[]): Source[] {
  const byKey = new Map<string, Source>();
  for (const source of sources.toSorted((a, b) => a.savedAt - b.savedAt)) {
    const known = byKey.get(sourceKey(source));
    byKey.set(sourceKey(source), known ? completed(known, source) : source);
  }
  return [...byKey.values()];
}

function kept<T>(
  parts: Map<string, Part<T>>,
  isIn: (key: string, part: Part<T>) => boolean,
): [string, Part<T>][] {
  return [...parts].filter(([key, part]) => isIn(key, part));
}

/** The fields of a person that registers hold. */
export function annotationFields(registers: Map<string, Register>): ReturnType<typeof annotationsOf> {
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
      const said = registers.get(field);
      return said ? [[field, said.value]] : [];
    }),
  );
}

function fieldTimes(registers: Map<string, Register>): Record<string, number> | undefined {
  const times = [...registers].flatMap(([field, { at }]) => (at > 0 ? [[field, at] as const] : []));
  return times.length > 0 ? Object.fromEntries(times.toSorted(([a], [b]) => compare(a, b))) : undefined;
}

/** The papers that a copy's facts come to: which records are one paper, which are in the bin. */
import { absorb } from '../library/sources.ts';
import { type Copy, isBinned, type RecordFacts } from './facts.ts';
import { laterRegister } from './merge.ts';
import { compare, orderedIds, orderedSources, type PortableBinned, type PortablePaper } from './portable.ts';
import { type Elsewhere, normal, annotationFields, recordOf } from './record.ts';
import type { SavedPaper } from '../db/rows.ts';

/** One paper, and the uids of all records that are in it, the paper's own first. */
export interface Group {
  paper: PortablePaper;
  uids: string[];
}

export interface View {
  live: Group[];
  binned: PortableBinned[];
}

/** A function of the facts alone: copies with the same facts have the same papers. */
export function viewOf(copy: Copy): View {
  const elsewhere = elsewhereIn(copy);
  const made = [...copy.records.values()]
    .map((facts) => ({ facts, paper: recordOf(facts, elsewhere) }))
    .toSorted((a, b) => a.paper.savedAt - b.paper.savedAt || compare(a.facts.uid, b.facts.uid));
  const live = grouped(made.filter(({ facts }) => !isBinned(facts)));
  const heads = new Map(live.flatMap(({ uids }) => uids.map((uid) => [uid, uids[0] ?? uid])));
  return {
    live: live.map((group) => ({ ...group, paper: headed(group, heads) })),
    binned: made.flatMap(({ facts, paper }) =>
      isBinned(facts) ? [{ paper, removedAt: facts.removedAt }] : [],
    ),
  };
}

interface Made {
  facts: RecordFacts;
  paper: PortablePaper;
}

interface Bundle {
  members: Made[];
}

/** Records that are one paper: a person joined them, or they share an id and were not set apart. */
function grouped(records: Made[]): Group[] {
  const bundles = new Set<Bundle>();
  const byId = new Map<string, Set<Bundle>>();
  const byUid = new Map<string, Bundle>();
  for (const record of records) {
    const said = uidsOf(record).flatMap((uid) => byUid.get(uid) ?? []);
    const alike = record.paper.ids.flatMap((id) => [...(byId.get(id) ?? [])]);
    const bundle: Bundle = { members: [record] };
    for (const other of new Set([...said, ...alike])) {
      if (!said.includes(other) && setApart(other, bundle)) continue;
      bundles.delete(other);
      bundle.members.push(...other.members);
    }
    bundles.add(bundle);
    for (const member of bundle.members) {
      for (const uid of uidsOf(member)) byUid.set(uid, bundle);
      for (const id of member.paper.ids) {
        const others = [...(byId.get(id) ?? [])].filter((one) => bundles.has(one));
        byId.set(id, new Set([...others, bundle]));
      }
    }
  }
  return Array.from(bundles, onePaper);
}

function uidsOf({ facts, paper }: Made): string[] {
  return [facts.uid, ...(paper.joined ?? [])];
}

function setApart(a: Bundle, b: Bundle): boolean {
  return a.members.some(({ facts: one }) =>
    b.members.some(({ facts: other }) => one.apart.has(other.uid) || other.apart.has(one.uid)),
  );
}

function onePaper({ members }: Bundle): Group {
  const [head, ...others] = members.toSorted(
    (a, b) => a.paper.savedAt - b.paper.savedAt || compare(a.facts.uid, b.facts.uid),
  );
  if (!head) throw new Error('A group without records.');
  const uids = members.flatMap(uidsOf);
  const paper = others.reduce((paper, other) => together(head, paper, other), head.paper);
  return { paper, uids: [head.facts.uid, ...new Set(uids.filter((uid) => uid !== head.facts.uid))] };
}

/**
 * The paper with another record in it. What a person said of one that is in it already is compared field by field; of one that is new
 * to it, all is kept.
 */
function together(head: Made, paper: PortablePaper, other: Made): PortablePaper {
  const { apart: _, ...row } = paper;
  const joined = absorb(numbered(row), numbered(other.paper));
  const known = head.paper.joined?.includes(other.facts.uid);
  const own = known ? knownOwn(head.facts, other.facts) : {};
  const { id: _id, apart: _apart, ...rest } = joined;
  const apart = [...new Set([...(paper.apart ?? []), ...(other.paper.apart ?? [])])];
  const whole: PortablePaper = { ...rest, ...own, ...(apart.length > 0 && { apart }) };
  return normal({
    ...whole,
    ids: orderedIds(head.facts.uid, whole.ids),
    ...(whole.sources && { sources: orderedSources(head.facts.uid, whole.sources) }),
  });
}

/** Own fields of a record and of an older copy of one that became a part of it: the later counts, no note is lost. */
function knownOwn(head: RecordFacts, other: RecordFacts): Partial<PortablePaper> {
  const registers = new Map(head.registers);
  for (const [field, said] of other.registers) {
    const known = registers.get(field);
    registers.set(field, known ? laterRegister(known, said) : said);
  }
  const [one, two] = [head.registers.get('note'), other.registers.get('note')];
  if (one && two && two.at > one.at && typeof one.value === 'string' && typeof two.value === 'string')
    registers.set('note', { at: two.at, value: bothNotes(one.value, two.value) });
  const { tags, note, status, starred } = annotationFields(registers);
  return { tags, note, status, starred } as Partial<PortablePaper>;
}

function bothNotes(one: string, two: string): string {
  if (one.includes(two)) return one;
  return two.includes(one) ? two : `${one}\n\n${two}`;
}

/** Without the uids that the paper itself goes by, and the others by the name their paper has now. */
function headed({ paper, uids }: Group, heads: Map<string, string>): PortablePaper {
  const apart = new Set(paper.apart?.map((uid) => heads.get(uid) ?? uid));
  for (const uid of uids) apart.delete(uid);
  const { apart: _, ...rest } = paper;
  return apart.size > 0 ? { ...rest, apart: [...apart].toSorted() } : rest;
}

function elsewhereIn({ records }: Copy): Elsewhere {
  const holders = new Map<string, Set<string>>();
  for (const facts of records.values())
    for (const [key, part] of facts.sources)
      if (part.parted === facts.parted || part.value.savedAt > facts.parted)
        holders.set(key, (holders.get(key) ?? new Set()).add(facts.uid));
  return {
    source: (key, notIn) => [...(holders.get(key) ?? [])].some((uid) => uid !== notIn),
    record: (uid) => records.has(uid),
  };
}

/** As the library's own code takes records, which have numbers. */
function numbered(paper: PortablePaper): SavedPaper {
  const { apart: _, ...rest } = paper;
  return { ...rest, id: 0 };
}

/** Turns the facts of a copy into papers: which records are one paper, and which are in the bin. */
import { decides } from '../identity/same-paper.ts';
import { absorb } from '../library/sources.ts';
import type { SavedPaper } from '../db/rows.ts';
import { type Copy, isBinned, type RecordFacts } from './facts.ts';
import { laterRegister } from './merge.ts';
import { compare, orderedIds, orderedSources, type PortableBinned, type PortablePaper } from './portable.ts';
import { withinBounds } from './within-bounds.ts';
import { annotationsFrom, normalise, type OtherRecords, paperFromFacts } from './record.ts';

/** One paper, and the uids of all records that are in it, the paper's own first. */
export interface PaperGroup {
  paper: PortablePaper;
  uids: string[];
}

export interface ResolvedCopy {
  live: PaperGroup[];
  binned: PortableBinned[];
}

/** Depends on the facts alone: copies with the same facts have the same papers. */
export function resolveCopy(copy: Copy): ResolvedCopy {
  const others = otherRecordsOf(copy);
  const records = [...copy.records.values()]
    .map((facts) => ({ facts, paper: paperFromFacts(facts, others) }))
    .toSorted(bySavedTime);
  const live = groupRecords(records.filter(({ facts }) => !isBinned(facts)));
  const heads = new Map(live.flatMap(({ uids }) => uids.map((uid) => [uid, uids[0] ?? uid])));
  return {
    live: live.map((group) => ({ ...group, paper: withinBounds(withHeadUids(group, heads)) })),
    binned: records.flatMap(({ facts, paper }) =>
      isBinned(facts) ? [{ paper: withinBounds(paper), removedAt: facts.removedAt }] : [],
    ),
  };
}

interface ResolvedRecord {
  facts: RecordFacts;
  paper: PortablePaper;
}

/** Records that are one paper. */
interface Cluster {
  members: ResolvedRecord[];
}

function bySavedTime(a: ResolvedRecord, b: ResolvedRecord): number {
  return a.paper.savedAt - b.paper.savedAt || compare(a.facts.uid, b.facts.uid);
}

/**
 * Groups records that the user joined, and records that share an id unless the user marked them as different.
 */
function groupRecords(records: ResolvedRecord[]): PaperGroup[] {
  const clusters = new Set<Cluster>();
  const byId = new Map<string, Set<Cluster>>();
  const byUid = new Map<string, Cluster>();
  for (const record of records) {
    const joined = uidsOf(record).flatMap((uid) => byUid.get(uid) ?? []);
    const sharing = record.paper.ids.filter(decides).flatMap((id) => [...(byId.get(id) ?? [])]);
    const cluster: Cluster = { members: [record] };
    for (const other of new Set([...joined, ...sharing])) {
      if (!joined.includes(other) && areDistinct(other, cluster)) continue;
      clusters.delete(other);
      cluster.members.push(...other.members);
    }
    clusters.add(cluster);
    for (const member of cluster.members) {
      for (const uid of uidsOf(member)) byUid.set(uid, cluster);
      for (const id of member.paper.ids) {
        const others = [...(byId.get(id) ?? [])].filter((other) => clusters.has(other));
        byId.set(id, new Set([...others, cluster]));
      }
    }
  }
  return Array.from(clusters, mergeCluster);
}

function uidsOf({ facts, paper }: ResolvedRecord): string[] {
  return [facts.uid, ...(paper.joined ?? [])];
}

function areDistinct(a: Cluster, b: Cluster): boolean {
  return a.members.some(({ facts: one }) =>
    b.members.some(({ facts: other }) => one.distinctFrom.has(other.uid) || other.distinctFrom.has(one.uid)),
  );
}

function mergeCluster({ members }: Cluster): PaperGroup {
  const [head, ...others] = members.toSorted(bySavedTime);
  if (!head) throw new Error('A group without records.');
  const uids = members.flatMap(uidsOf);
  const paper = others.reduce((paper, other) => mergeInto(head, paper, other), head.paper);
  return { paper, uids: [head.facts.uid, ...new Set(uids.filter((uid) => uid !== head.facts.uid))] };
}

/**
 * The paper with another record merged in. Annotations of a record that was joined before are compared field
 * by field; those of a new one are all kept.
 */
function mergeInto(head: ResolvedRecord, paper: PortablePaper, other: ResolvedRecord): PortablePaper {
  const { distinctFrom: _, ...row } = paper;
  const { id: _id, distinctFrom: _distinctFrom, ...merged } = absorb(asRow(row), asRow(other.paper));
  const wasJoined = head.paper.joined?.includes(other.facts.uid);
  const annotations = wasJoined ? laterAnnotations(head.facts, other.facts) : {};
  const distinctFrom = [...new Set([...(paper.distinctFrom ?? []), ...(other.paper.distinctFrom ?? [])])];
  const whole: PortablePaper = {
    ...merged,
    ...annotations,
    ...(distinctFrom.length > 0 && { distinctFrom }),
  };
  return normalise({
    ...whole,
    ids: orderedIds(head.facts.uid, whole.ids),
    ...(whole.sources && { sources: orderedSources(head.facts.uid, whole.sources) }),
  });
}

/**
 * Annotations of a record and of an older copy of one that was joined into it: the later wins, no note is
 * lost.
 */
function laterAnnotations(head: RecordFacts, other: RecordFacts): Partial<PortablePaper> {
  const registers = new Map(head.registers);
  for (const [field, register] of other.registers) {
    const known = registers.get(field);
    registers.set(field, known ? laterRegister(known, register) : register);
  }
  const [one, two] = [head.registers.get('note'), other.registers.get('note')];
  if (one && two && two.at > one.at && typeof one.value === 'string' && typeof two.value === 'string')
    registers.set('note', { at: two.at, value: bothNotes(one.value, two.value) });
  const { tags, note, status, starred } = annotationsFrom(registers);
  return { tags, note, status, starred } as Partial<PortablePaper>;
}

function bothNotes(one: string, two: string): string {
  if (one.includes(two)) return one;
  return two.includes(one) ? two : `${one}\n\n${two}`;
}

/** The paper with `distinctFrom` naming papers by their first uid, and never the paper itself. */
function withHeadUids({ paper, uids }: PaperGroup, heads: Map<string, string>): PortablePaper {
  const distinctFrom = new Set(paper.distinctFrom?.map((uid) => heads.get(uid) ?? uid));
  for (const uid of uids) distinctFrom.delete(uid);
  const { distinctFrom: _, ...rest } = paper;
  return distinctFrom.size > 0 ? { ...rest, distinctFrom: [...distinctFrom].toSorted() } : rest;
}

function otherRecordsOf({ records }: Copy): OtherRecords {
  const holders = new Map<string, Set<string>>();
  for (const facts of records.values())
    for (const [key, member] of facts.sources)
      if (member.splitAt === facts.splitAt || member.value.savedAt > facts.splitAt)
        holders.set(key, (holders.get(key) ?? new Set()).add(facts.uid));
  return {
    haveSource: (source, uid) => [...(holders.get(source) ?? [])].some((holder) => holder !== uid),
    include: (uid) => records.has(uid),
  };
}

/** The paper as a row, for the library's own functions. */
function asRow(paper: PortablePaper): SavedPaper {
  const { distinctFrom: _, ...rest } = paper;
  return { ...rest, id: 0 };
}

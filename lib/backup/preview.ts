/** Says what restoring a backup would do, before it is done. */
import type { OffprintDb } from '../db/database.ts';
import { uidOf } from '../library/sources.ts';
import { factsOf, type Register } from './facts.ts';
import { toPortable } from './lines.ts';
import { type LocalCopy, localLines, readLocalCopy } from './local-copy.ts';
import { copyOf, mergeCopies } from './merge.ts';
import { type BackupLine, canonicalText, type PortablePaper } from './portable.ts';
import { latestPlausible } from '../library/clock.ts';
import { settleLines } from './settle.ts';
import { type PaperGroup, resolveCopy } from './resolve.ts';

/**
 * What becomes of a paper of the backup: it is added, changes one that is here, is here already, or stays in
 * the bin.
 */
export type Fate = 'fresh' | 'changed' | 'same' | 'conflicting' | 'inBin';

/** A field that was set here and in the backup to different values; the later one wins. */
export interface MergeConflict {
  field: string;
  here: unknown;
  backup: unknown;
  later: 'here' | 'backup';
}

export interface PreviewItem {
  title: string;
  conflicts: MergeConflict[];
}

export interface Preview {
  items: Record<Fate, PreviewItem[]>;
  /**
   * Papers here that a merge moves to the bin, because they were removed in the backup after their last
   * change here.
   */
  removed: number;
  /** Papers here that a replacement moves to the bin. */
  replaced: number;
}

/** Compares a backup with the library. Nothing is written. @param now ms since 1970 UTC. */
export async function previewBackup(db: OffprintDb, lines: BackupLine[], now: number): Promise<Preview> {
  const here = await db.transaction('r', [db.papers, db.bin, db.feedback], () => readLocalCopy(db));
  const reading = { now, uids: new Set(here.uids.values()) };
  const backup = copyOf(settleLines(lines, reading));
  const merged = resolveCopy(
    mergeCopies(copyOf(settleLines(localLines(here), { ...reading, made: latestPlausible(now) })), backup),
  );
  const groups = new Map(merged.live.flatMap((group) => group.uids.map((uid) => [uid, group] as const)));
  const items: Preview['items'] = { fresh: [], changed: [], same: [], conflicting: [], inBin: [] };
  const theirs = resolveCopy(backup).live;
  for (const { paper, uids } of theirs) {
    const group = uids.map((uid) => groups.get(uid)).find((found) => found !== undefined);
    const { fate, conflicts } = fateOf(paper, group, here);
    items[fate].push({ title: paper.title, conflicts });
  }
  const texts = new Set(theirs.map(({ paper }) => canonicalText(paper)));
  const rows = [...here.live.values()];
  return {
    items,
    removed: merged.binned.filter(({ paper }) => here.live.has(uidOf(paper))).length,
    replaced: rows.filter((row) => !texts.has(canonicalText(toPortable(row, here.uids)))).length,
  };
}

function fateOf(
  paper: PortablePaper,
  group: PaperGroup | undefined,
  here: LocalCopy,
): { fate: Fate; conflicts: MergeConflict[] } {
  if (!group) return { fate: 'inBin', conflicts: [] };
  const rows = group.uids.flatMap((uid) => here.live.get(uid) ?? []);
  const [first, ...others] = rows.map((row) => toPortable(row, here.uids));
  if (!first) return { fate: 'fresh', conflicts: [] };
  const conflicts = conflictsBetween(first, paper);
  if (conflicts.length > 0) return { fate: 'conflicting', conflicts };
  const isSame = others.length === 0 && canonicalText(first) === canonicalText(group.paper);
  return { fate: isSame ? 'same' : 'changed', conflicts };
}

function conflictsBetween(here: PortablePaper, backup: PortablePaper): MergeConflict[] {
  const theirs = factsOf(backup).registers;
  return [...factsOf(here).registers].flatMap(([field, local]): MergeConflict[] => {
    const other = theirs.get(field);
    if (!other || !hasTime(local) || !hasTime(other)) return [];
    if (local.at === other.at || canonicalText(local.value ?? null) === canonicalText(other.value ?? null))
      return [];
    const later = local.at > other.at ? 'here' : 'backup';
    return [{ field, here: local.value, backup: other.value, later }];
  });
}

function hasTime({ at }: Register): boolean {
  return at > 0;
}

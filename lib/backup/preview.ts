/** What restoring a backup would do, before it is done. */
import type { OffprintDb } from '../db/database.ts';
import { uidOf } from '../library/sources.ts';
import { factsOf, type Register } from './facts.ts';
import { type LocalCopy, localLines, readLocalCopy } from './local-copy.ts';
import { portable } from './lines.ts';
import { copyOf, mergeCopies } from './merge.ts';
import { type BackupLine, canonicalText, type PortablePaper } from './portable.ts';
import { type Group, viewOf } from './view.ts';

/** What becomes of a paper of the backup: it comes, changes one that is here, is here just so, or stays in the bin. */
export type Fate = 'fresh' | 'changed' | 'same' | 'conflicting' | 'inBin';

/** A field that was set here and in the backup, to different values: the later counts. */
export interface Conflict {
  field: string;
  here: unknown;
  backup: unknown;
  later: 'here' | 'backup';
}

export interface PreviewItem {
  title: string;
  conflicts: Conflict[];
}

export interface Preview {
  items: Record<Fate, PreviewItem[]>;
  /** Papers here that a merge moves to the bin, as they were removed in the backup later than they were touched here. */
  removed: number;
  /** Papers here that a replacement moves to the bin. */
  replaced: number;
}

/** Compares a backup with the library. Nothing is written. */
export async function previewBackup(db: OffprintDb, lines: BackupLine[]): Promise<Preview> {
  const here = await db.transaction('r', [db.papers, db.bin, db.feedback], () => readLocalCopy(db));
  const file = copyOf(lines);
  const merged = viewOf(mergeCopies(copyOf(localLines(here)), file));
  const groups = new Map(merged.live.flatMap((group) => group.uids.map((uid) => [uid, group] as const)));
  const items: Preview['items'] = { fresh: [], changed: [], same: [], conflicting: [], inBin: [] };
  const theirs = viewOf(file).live;
  for (const { paper, uids } of theirs) {
    const group = uids.map((uid) => groups.get(uid)).find((one) => one !== undefined);
    const { fate, conflicts } = fateOf(paper, group, here);
    items[fate].push({ title: paper.title, conflicts });
  }
  const texts = new Set(theirs.map(({ paper }) => canonicalText(paper)));
  const rows = [...here.live.values()];
  return {
    items,
    removed: merged.binned.filter(({ paper }) => here.live.has(uidOf(paper))).length,
    replaced: rows.filter((row) => !texts.has(canonicalText(portable(row, here.uids)))).length,
  };
}

function fateOf(
  paper: PortablePaper,
  group: Group | undefined,
  here: LocalCopy,
): { fate: Fate; conflicts: Conflict[] } {
  if (!group) return { fate: 'inBin', conflicts: [] };
  const rows = group.uids.flatMap((uid) => here.live.get(uid) ?? []);
  const [first, ...others] = rows.map((row) => portable(row, here.uids));
  if (!first) return { fate: 'fresh', conflicts: [] };
  const conflicts = conflictsOf(first, paper);
  if (conflicts.length > 0) return { fate: 'conflicting', conflicts };
  const isSame = others.length === 0 && canonicalText(first) === canonicalText(group.paper);
  return { fate: isSame ? 'same' : 'changed', conflicts };
}

function conflictsOf(here: PortablePaper, backup: PortablePaper): Conflict[] {
  const theirs = factsOf(backup).registers;
  return [...factsOf(here).registers].flatMap(([field, own]): Conflict[] => {
    const other = theirs.get(field);
    if (!other || !isSet(own) || !isSet(other)) return [];
    if (own.at === other.at || canonicalText(own.value ?? null) === canonicalText(other.value ?? null))
      return [];
    const later = own.at > other.at ? 'here' : 'backup';
    return [{ field, here: own.value, backup: other.value, later }];
  });
}

function isSet({ at }: Register): boolean {
  return at > 0;
}

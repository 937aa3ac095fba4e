/** A record and the sources it is made of: each page's own version is kept, so that records can be joined and parted. */
import { hash } from '../identity/ids.ts';
import { completed } from '../complete-paper.ts';
import { mergeAnnotations } from '../annotations.ts';
import type { SavedPaper, Source } from '../db/rows.ts';

const SOURCE_FIELDS = [
  'title',
  'authors',
  'abstract',
  'ids',
  'year',
  'venue',
  'url',
  'pdfUrl',
  'codeUrl',
  'seenAt',
  'savedAt',
] as const satisfies (keyof Source)[];

/** Fields that a person may correct. */
export const CORRECTED = [
  'title',
  'authors',
  'abstract',
  'year',
  'venue',
  'url',
  'pdfUrl',
  'codeUrl',
] as const;

/** Every source of a record. */
export function sourcesOf(row: SavedPaper | Source): Source[] {
  return ('sources' in row && row.sources) || [sourceOf(row)];
}

/** `row` completed from another record of the same paper, whose own versions are kept among the sources. */
export function absorb(row: SavedPaper, other: SavedPaper | Source): SavedPaper {
  const kept = [...sourcesOf(row)];
  for (const source of sourcesOf(other)) {
    const twin = kept.findIndex((known) => sourceKey(known) === sourceKey(source));
    const known = kept[twin];
    if (known) kept[twin] = completed(known, source);
    else kept.push(source);
  }
  const merged: SavedPaper = { ...completed(row, other), ...mergeAnnotations(row, other) };
  // What a person corrected stays as it is.
  for (const field of CORRECTED) {
    const by = [row, other].find((one) => (one as Partial<SavedPaper>).edited?.[field] !== undefined);
    if (by) Object.assign(merged, { [field]: by[field] });
  }
  if (kept.length > 1) merged.sources = kept;
  const joined = joinedUids(row, other);
  if (joined.length > 0) merged.joined = joined;
  return merged;
}

/** The uids of all records that are one with `row` now. */
function joinedUids(row: SavedPaper, other: SavedPaper | Source): string[] {
  const uids = new Set(row.joined);
  if ('id' in other) for (const uid of [uidOf(other), ...(other.joined ?? [])]) uids.add(uid);
  uids.delete(uidOf(row));
  return [...uids].toSorted();
}

/** What the page said of which a record is made: without what is the library's own. */
export function sourceOf(row: Source): Source {
  const fields = SOURCE_FIELDS.flatMap((field) => (row[field] === undefined ? [] : [[field, row[field]]]));
  return Object.fromEntries(fields) as Source;
}

/** Two readings are one source when the same site said them of the same id; where there is none, of the same title. */
export function sourceKey({ seenAt, ids, title }: Pick<Source, 'seenAt' | 'ids' | 'title'>): string {
  return `${new URL(seenAt).host} ${ids[0] ?? `title:${hash(title)}`}`;
}

/**
 * The name of a record, or of a source, in every copy of the library: when and where it was first read, and of what. Nothing that is
 * done to a record changes these.
 */
export function uidOf(read: SavedPaper | Source): string {
  // A record without ids may have got some since, or another title: its first source has not.
  const [first = read] = sourcesOf(read);
  return `${first.savedAt} ${sourceKey(first)}`;
}

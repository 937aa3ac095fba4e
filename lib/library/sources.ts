/** The sources of a record: what each page said is kept, so that records can be joined and split. */
import { BOUNDS } from './bounds.ts';
import { hash } from '../identity/hash.ts';
import { fillGaps, filled } from '../complete-paper.ts';
import { disagree, withClaims } from '../identity/same-paper.ts';
import { dropOtherDate, PUBLICATION_FIELDS } from '../publication.ts';
import { mergeAnnotations } from '../annotations.ts';
import type { SavedPaper, Source } from '../db/rows.ts';

const SOURCE_FIELDS = [
  'title',
  'authors',
  'authorsCut',
  'abstract',
  'ids',
  'year',
  'venue',
  ...PUBLICATION_FIELDS,
  'url',
  'pdfUrl',
  'codeUrl',
  'seenAt',
  'savedAt',
  'claimed',
] as const satisfies (keyof Source)[];

/** Fields that the user may correct. */
export const CORRECTED = [
  'title',
  'authors',
  'authorsCut',
  'abstract',
  'year',
  'venue',
  ...PUBLICATION_FIELDS,
  'url',
  'pdfUrl',
  'codeUrl',
] as const;

/** Every source of a record. */
export function sourcesOf(row: SavedPaper | Source): Source[] {
  return ('sources' in row && row.sources) || [sourceOf(row)];
}

/** `row` fillGaps from another record or source of the same paper, and with its sources. */
export function absorb(row: SavedPaper, other: SavedPaper | Source): SavedPaper {
  const kept = [...sourcesOf(row)];
  for (const source of sourcesOf(other)) {
    const twin = kept.findIndex((known) => isTwin(known, source));
    const known = kept[twin];
    if (known) kept[twin] = withMoreClaims(filled(known, source), source);
    else kept.push(withOwnUid(source, kept));
  }
  // The user joins records for what both have; a page only fills gaps.
  const merged: SavedPaper = {
    ...('id' in other ? fillGaps(row, other) : filled(row, other)),
    ...mergeAnnotations(row, other),
  };
  // Corrections by the user stay.
  for (const field of CORRECTED) {
    const by = [row, other].find((one) => (one as Partial<SavedPaper>).edited?.[field] !== undefined);
    if (by) Object.assign(merged, { [field]: by[field] });
  }
  // One record's year may have been corrected, and not the other's date.
  dropOtherDate(merged);
  // Of a record with several sources, each has its own.
  delete merged.claimed;
  if (kept.length > 1) merged.sources = kept;
  else if (kept[0]?.claimed) merged.claimed = kept[0].claimed;
  const joined = joinedUids(row, other);
  if (joined.length > 0) merged.joined = joined;
  return merged;
}

/** Whether two sources are what one site said of one paper, once and again. */
export function isTwin(a: Source, b: Source): boolean {
  return sourceKey(a) === sourceKey(b) && !disagree(a, b);
}

/** A source that one of the same uid disagrees with, read at once: as if it had been read later. */
function withOwnUid(source: Source, others: Source[]): Source {
  const taken = new Set(others.map((other) => uidOf(other)));
  let { savedAt } = source;
  while (taken.has(uidOf({ ...source, savedAt }))) savedAt++;
  return { ...source, savedAt };
}

/** A source with what another reading of the same page named and its record did not take up. */
function withMoreClaims(known: Source, { claimed = [] }: Source): Source {
  const all = [...new Set([...(known.claimed ?? []), ...claimed])].filter((id) => !known.ids.includes(id));
  const { claimed: _, ...source } = known;
  return all.length > 0 ? { ...source, claimed: all.toSorted().slice(0, BOUNDS.ids) } : source;
}

/** The uids of all records that are joined into `row` now. */
function joinedUids(row: SavedPaper, other: SavedPaper | Source): string[] {
  const uids = new Set(row.joined);
  if ('id' in other) for (const uid of [uidOf(other), ...(other.joined ?? [])]) uids.add(uid);
  uids.delete(uidOf(row));
  return [...uids].toSorted();
}

/** The fields of a record that come from pages. */
export function sourceOf(row: Source): Source {
  const fields = SOURCE_FIELDS.flatMap((field) => (row[field] === undefined ? [] : [[field, row[field]]]));
  return Object.fromEntries(fields) as Source;
}

/**
 * Equal for what the same site said about the same paper: by its first id, the first that its page only
 * named, or its title where it has none.
 */
export function sourceKey({ seenAt, ids, claimed, title }: Keyed): string {
  return `${new URL(seenAt).host} ${ids[0] ?? claimed?.[0] ?? `title:${hash(title)}`}`;
}

type Keyed = Pick<Source, 'seenAt' | 'ids' | 'title' | 'claimed'>;

/** A record, or a source, with all ids that its pages named among its ids. */
export function withAllClaims(row: SavedPaper): SavedPaper {
  const claimed = [
    ...(row.claimed ?? []),
    ...(row.sources ?? []).flatMap((source) => withClaims(source).ids),
  ];
  return withClaims({ ...row, claimed });
}

/**
 * The name of a record, or of a source, in every copy of the library: when and where it was first read, and
 * its source key. Nothing that is done to a record changes it.
 */
export function uidOf(read: SavedPaper | Source): string {
  // Joining and correcting change the ids and title of a record, but not of its first source.
  const [first = read] = sourcesOf(read);
  return `${first.savedAt} ${sourceKey(first)}`;
}

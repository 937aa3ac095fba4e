/**
 * The most that one record may hold. The same bounds hold where the library changes and where a backup is
 * read, so that no library has a record that its backup cannot give back.
 */
import { ANNOTATION_LIMITS } from '../annotations.ts';
import type { SavedPaper, Source } from '../db/rows.ts';
import { LibraryError } from '../db/library-error.ts';
import { toUrl } from '../text/url.ts';

/** Numbers of entries; `note` and `text` (the record as JSON) in UTF-16 code units. */
export const BOUNDS = {
  sources: 2_000,
  ids: 5_000,
  joined: 5_000,
  distinctFrom: 20_000,
  tags: 10_000,
  edited: 30_000,
  note: 64 * ANNOTATION_LIMITS.note,
  text: 16_000_000,
};

/** The most records that are joined, or marked as different, at once. */
export const MOST_JOINED = 500;

const LONGEST_ADDRESS = 10_000;
// No name of a host is longer. A record's uid has the host in it.
const LONGEST_HOST = 300;

type Measured = Omit<SavedPaper, 'id' | 'distinctFrom'> & { distinctFrom?: readonly unknown[] };
type Measure = keyof typeof BOUNDS;

/** Whether a value is the address of a web page as sources keep it. */
export function isPageAddress(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > LONGEST_ADDRESS || !/^https?:/.test(value)) return false;
  const url = toUrl(value);
  return url !== undefined && url.host.length <= LONGEST_HOST;
}

/** @throws LibraryError where a change takes a record beyond a bound. */
export function checkBounds(before: SavedPaper | undefined, after: SavedPaper): void {
  const [was, is] = [before && measuresOf(before), measuresOf(after)];
  for (const measure of Object.keys(BOUNDS) as Measure[])
    // A record that is beyond a bound already may change, but not grow.
    if (is[measure] > BOUNDS[measure] && is[measure] > (was?.[measure] ?? 0))
      throw new LibraryError(
        `too-large: one paper would have more than ${BOUNDS[measure]} (${measure}). Nothing was changed.`,
      );
}

/** Which bounds a record is beyond. */
export function boundsExceeded(paper: Measured): Measure[] {
  const measures = measuresOf(paper);
  return (Object.keys(BOUNDS) as Measure[]).filter((measure) => measures[measure] > BOUNDS[measure]);
}

function measuresOf(row: Measured): Record<Measure, number> {
  // Fields of rows that were stored long ago may be null.
  const sources = row.sources ?? [];
  const claimed = [row, ...sources].map((source) => source.claimed?.length ?? 0);
  return {
    sources: sources.length,
    ids: Math.max(row.ids.length, ...claimed, ...sources.map((source) => source.ids.length)),
    joined: row.joined?.length ?? 0,
    distinctFrom: row.distinctFrom?.length ?? 0,
    tags: row.tags?.length ?? 0,
    edited: Object.keys(row.edited ?? {}).length,
    note: row.note?.length ?? 0,
    text: textLength(row),
  };
}

/** Measures only what may be too long: a record of few sources cannot be. */
function textLength(row: Measured): number {
  const parts = (row.sources?.length ?? 0) + (row.ids.length + (row.distinctFrom?.length ?? 0)) / 1_000;
  return parts < 4 ? 0 : JSON.stringify(row).length;
}

/**
 * What a page says of a record, with as many new ids as the record has room for; nothing where there is no
 * room for a further source.
 *
 * @param isKept whether the record has a source of this page already.
 */
export function fitting(row: SavedPaper, source: Source, isKept: boolean): Source | undefined {
  const { sources = [] } = row;
  if (!isKept && sources.length >= BOUNDS.sources) return undefined;
  const room = BOUNDS.ids - row.ids.length;
  const known = new Set(row.ids);
  const fresh = source.ids.filter((id) => !known.has(id)).slice(0, Math.max(0, room));
  const taken = new Set([...known, ...fresh]);
  const ids = source.ids.filter((id) => taken.has(id));
  const fitted = { ...source, ids };
  const isLarge = sources.length >= 4 && JSON.stringify(row).length + 2 * JSON.stringify(fitted).length;
  return isLarge && isLarge > BOUNDS.text ? undefined : fitted;
}

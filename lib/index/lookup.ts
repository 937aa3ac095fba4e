/** Looks up a few terms, or all terms with a prefix, in the segments and the tail of a snapshot. */
import type { BlockKey } from './block-cache.ts';
import { BlockCursor, findBlock, findEntry } from './block.ts';
import { addPostings, type PackedPostingsByTerm } from './postings.ts';
import type { Snapshot } from './snapshot.ts';

// Up to this many terms are searched in the packed tail; for more the tail is unpacked once.
const MAX_TAIL_SEARCHES = 8;

interface BlockLocation {
  key: BlockKey;
  /** The number of the segment's first document. */
  base: number;
}

/** The blocks that may contain a term, at most one of each segment. */
export function locateTerm({ segments, bases }: Snapshot, term: string): BlockLocation[] {
  return segments
    .map(({ id, blocks }, i): BlockLocation => ({ key: [id, findBlock(blocks, term)], base: bases[i] ?? 0 }))
    .filter(({ key }) => key[1] >= 0);
}

/** The blocks that may contain terms with a prefix. */
export function locatePrefix({ segments, bases }: Snapshot, prefix: string): BlockLocation[] {
  return segments.flatMap(({ id, blocks }, i) => {
    const locations: BlockLocation[] = [];
    for (let number = Math.max(findBlock(blocks, prefix), 0); number < blocks.length; number++) {
      const first = blocks[number] ?? '';
      if (first > prefix && !first.startsWith(prefix)) break;
      locations.push({ key: [id, number], base: bases[i] ?? 0 });
    }
    return locations;
  });
}

/**
 * The packed postings of each of these terms that the index has. All blocks are read at once.
 *
 * @throws IndexChangedError when segments were merged since the snapshot.
 */
export async function lookUpTerms(
  snapshot: Snapshot,
  terms: readonly string[],
): Promise<PackedPostingsByTerm> {
  const lookups = terms.flatMap((term) => locateTerm(snapshot, term).map((at) => ({ term, ...at })));
  const blocks = await snapshot.blocks.read(lookups.map(({ key }) => key));
  const found: PackedPostingsByTerm = new Map();
  for (const [i, { term, base }] of lookups.entries()) {
    const entry = findEntry(blocks[i] ?? new Uint8Array(), term);
    if (entry) addPostings(found, term, entry, base);
  }
  if (terms.length > MAX_TAIL_SEARCHES) {
    const tail = snapshot.tailPostings();
    for (const term of terms)
      for (const part of tail.get(term) ?? []) addPostings(found, term, part, part.base);
    return found;
  }
  for (const term of terms)
    for (const [i, { terms: bytes }] of snapshot.tail.entries()) {
      const entry = findEntry(bytes, term);
      if (entry) addPostings(found, term, entry, snapshot.tailBase + i);
    }
  return found;
}

/**
 * The packed postings of all terms with a prefix.
 *
 * @throws IndexChangedError when segments were merged since the snapshot.
 */
export async function lookUpPrefix(snapshot: Snapshot, prefix: string): Promise<PackedPostingsByTerm> {
  const locations = locatePrefix(snapshot, prefix);
  const blocks = await snapshot.blocks.read(locations.map(({ key }) => key));
  const found: PackedPostingsByTerm = new Map();
  const addFrom = (bytes: Uint8Array, base: number) => {
    const cursor = new BlockCursor(bytes);
    for (let more = cursor.seek(prefix); more; more = cursor.next() && cursor.term.startsWith(prefix))
      addPostings(found, cursor.term, cursor, base);
  };
  for (const [i, { base }] of locations.entries()) addFrom(blocks[i] ?? new Uint8Array(), base);
  for (const [i, { terms }] of snapshot.tail.entries()) addFrom(terms, snapshot.tailBase + i);
  return found;
}

/** Finding terms in the segments and the tail of one state of the index. */
import type { BlockKey } from './block-cache.ts';
import { BlockCursor, blockOf, findEntry } from './block.ts';
import { addPostings, type Located } from './postings.ts';
import type { Snapshot } from './snapshot.ts';

// For so many terms the tail is looked through as it is; for more it is unpacked, once.
const FEW = 8;

/** A block to look into, and the number that document 0 of its segment has among all documents. */
interface Place {
  key: BlockKey;
  base: number;
}

/** The blocks that may hold a term, one of each segment at most. */
export function placesOf({ segments, bases }: Snapshot, term: string): Place[] {
  return segments
    .map(({ id, blocks }, i): Place => ({ key: [id, blockOf(blocks, term)], base: bases[i] ?? 0 }))
    .filter(({ key }) => key[1] >= 0);
}

/** The blocks that may hold terms which start with `prefix`. */
export function placesFrom({ segments, bases }: Snapshot, prefix: string): Place[] {
  return segments.flatMap(({ id, blocks }, i) => {
    const places: Place[] = [];
    for (let number = Math.max(blockOf(blocks, prefix), 0); number < blocks.length; number++) {
      const first = blocks[number] ?? '';
      if (first > prefix && !first.startsWith(prefix)) break;
      places.push({ key: [id, number], base: bases[i] ?? 0 });
    }
    return places;
  });
}

/** Looks these very terms up; their blocks are read together. */
export async function locateTerms(snapshot: Snapshot, terms: readonly string[]): Promise<Located> {
  const lookups = terms.flatMap((term) => placesOf(snapshot, term).map((place) => ({ term, ...place })));
  const blocks = await snapshot.blocks.read(lookups.map(({ key }) => key));
  const found: Located = new Map();
  for (const [i, { term, base }] of lookups.entries()) {
    const entry = findEntry(blocks[i] ?? new Uint8Array(), term);
    if (entry) addPostings(found, term, entry, base);
  }
  if (terms.length > FEW) {
    const ofTail = snapshot.tailTerms();
    for (const term of terms)
      for (const part of ofTail.get(term) ?? []) addPostings(found, term, part, part.base);
    return found;
  }
  for (const term of terms)
    for (const [i, { terms: bytes }] of snapshot.tail.entries()) {
      const entry = findEntry(bytes, term);
      if (entry) addPostings(found, term, entry, snapshot.tailBase + i);
    }
  return found;
}

/** Looks up all terms that start with `prefix`. */
export async function locatePrefixed(snapshot: Snapshot, prefix: string): Promise<Located> {
  const places = placesFrom(snapshot, prefix);
  const blocks = await snapshot.blocks.read(places.map(({ key }) => key));
  const found: Located = new Map();
  const addFrom = (bytes: Uint8Array, base: number) => {
    const cursor = new BlockCursor(bytes);
    for (let more = cursor.seek(prefix); more; more = cursor.next() && cursor.term.startsWith(prefix))
      addPostings(found, cursor.term, cursor, base);
  };
  for (const [i, { base }] of places.entries()) addFrom(blocks[i] ?? new Uint8Array(), base);
  for (const [i, { terms }] of snapshot.tail.entries()) addFrom(terms, snapshot.tailBase + i);
  return found;
}

/** Looks up thousands of terms at once, as for all rows of a long page: reads and scans each block once. */
import type { BlockKey } from './block-cache.ts';
import { BlockCursor, findBlock, compareCodeUnits, findEntry } from './block.ts';
import { addPostings, type PackedPostingsByTerm } from './postings.ts';
import type { Snapshot } from './snapshot.ts';

/** Up to this many terms in a block are looked up one by one, which does not build the terms before them. */
const MAX_SEPARATE_LOOKUPS = 16;

/** A block to read, and the terms to look up in it. */
interface BlockScan {
  key: BlockKey;
  /** The number of the segment's first document. */
  base: number;
  /** In order. */
  terms: string[];
}

/**
 * The packed postings of each of these terms that the index has.
 *
 * @param terms distinct.
 * @throws IndexChangedError when segments were merged since the snapshot.
 */
export async function lookUpManyTerms(
  snapshot: Snapshot,
  terms: readonly string[],
): Promise<PackedPostingsByTerm> {
  const sorted = terms.toSorted(compareCodeUnits);
  const scans = snapshot.segments.flatMap(({ id, blocks }, i) =>
    planScans(id, blocks, snapshot.bases[i] ?? 0, sorted),
  );
  const blocks = await snapshot.blocks.read(scans.map(({ key }) => key));
  const found: PackedPostingsByTerm = new Map();
  for (const [i, scan] of scans.entries()) scanBlock(blocks[i] ?? new Uint8Array(), scan, found);
  const tail = snapshot.tailPostings();
  for (const term of terms)
    for (const part of tail.get(term) ?? []) addPostings(found, term, part, part.base);
  return found;
}

function planScans(segment: number, blocks: readonly string[], base: number, sorted: string[]): BlockScan[] {
  const scans: BlockScan[] = [];
  for (const term of sorted) {
    const number = findBlock(blocks, term);
    const last = scans.at(-1);
    if (last?.key[1] === number) last.terms.push(term);
    else if (number >= 0) scans.push({ key: [segment, number], base, terms: [term] });
  }
  return scans;
}

function scanBlock(bytes: Uint8Array, { terms, base }: BlockScan, found: PackedPostingsByTerm): void {
  if (terms.length <= MAX_SEPARATE_LOOKUPS) {
    for (const term of terms) {
      const entry = findEntry(bytes, term);
      if (entry) addPostings(found, term, entry, base);
    }
    return;
  }
  const cursor = new BlockCursor(bytes);
  let next = 0;
  while (next < terms.length && cursor.next()) {
    while (next < terms.length && (terms[next] ?? '') < cursor.term) next++;
    if (terms[next] === cursor.term) addPostings(found, cursor.term, cursor, base);
  }
}

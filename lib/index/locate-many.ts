/** Finding thousands of terms at once, as the rows of a long page ask for: each block is read, and walked, once. */
import type { BlockKey } from './block-cache.ts';
import { BlockCursor, blockOf, byCodeUnit, findEntry } from './block.ts';
import { addPostings, type Located } from './postings.ts';
import type { Snapshot } from './snapshot.ts';

/** For fewer terms of a block, each is looked for by itself, which makes no strings of the terms before it. */
const FEW = 16;

/** Terms that one block may hold, in order, and the number that document 0 of its segment has among all documents. */
interface Visit {
  key: BlockKey;
  base: number;
  terms: string[];
}

/** Looks these very terms up, which must be distinct. */
export async function locateMany(snapshot: Snapshot, terms: readonly string[]): Promise<Located> {
  const sorted = terms.toSorted(byCodeUnit);
  const visits = snapshot.segments.flatMap(({ id, blocks }, i) =>
    visitsOf(id, blocks, snapshot.bases[i] ?? 0, sorted),
  );
  const read = await snapshot.blocks.read(visits.map(({ key }) => key));
  const found: Located = new Map();
  for (const [i, visit] of visits.entries()) look(read[i] ?? new Uint8Array(), visit, found);
  const ofTail = snapshot.tailTerms();
  for (const term of terms)
    for (const part of ofTail.get(term) ?? []) addPostings(found, term, part, part.base);
  return found;
}

function visitsOf(segment: number, blocks: readonly string[], base: number, sorted: string[]): Visit[] {
  const visits: Visit[] = [];
  for (const term of sorted) {
    const number = blockOf(blocks, term);
    const last = visits.at(-1);
    if (last?.key[1] === number) last.terms.push(term);
    else if (number >= 0) visits.push({ key: [segment, number], base, terms: [term] });
  }
  return visits;
}

function look(bytes: Uint8Array, { terms, base }: Visit, found: Located): void {
  if (terms.length <= FEW) {
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

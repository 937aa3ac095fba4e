/** Finds the terms of the index within an edit distance of a word. */
import type { BlockKey } from './block-cache.ts';
import { BlockCursor, compareCodeUnits, EntryReader } from './block.ts';
import { EditDistanceTable } from './edit-distance.ts';
import type { Snapshot } from './snapshot.ts';
import { packVocabulary, type Vocabulary, VocabularyWriter } from './vocabulary.ts';

// Blocks in memory at a time while their terms are read.
const BLOCKS_PER_READ = 64;

/**
 * The terms within `most` edits of `term`, with their distances. An edit inserts, removes or replaces one
 * UTF-16 code unit.
 *
 * @throws IndexChangedError when segments were merged since the snapshot.
 */
export async function findSimilarTerms(
  snapshot: Snapshot,
  term: string,
  most: number,
): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  const { vocabularies } = snapshot;
  for (const { id, blocks } of snapshot.segments) {
    const vocabulary = vocabularies.get(id) ?? (await readVocabulary(snapshot, id, blocks.length));
    vocabularies.set(id, vocabulary);
    searchVocabulary(vocabulary, term, most, found);
  }
  snapshot.tailVocabulary ??= packVocabulary([...snapshot.tailPostings().keys()].toSorted(compareCodeUnits));
  searchVocabulary(snapshot.tailVocabulary, term, most, found);
  return found;
}

/** Reads all terms of a segment. */
async function readVocabulary(snapshot: Snapshot, segment: number, blockCount: number): Promise<Vocabulary> {
  const writer = new VocabularyWriter();
  const keys = Array.from({ length: blockCount }, (_, number): BlockKey => [segment, number]);
  for (let start = 0; start < blockCount; start += BLOCKS_PER_READ)
    for (const bytes of await snapshot.blocks.read(keys.slice(start, start + BLOCKS_PER_READ))) {
      const cursor = new BlockCursor(bytes);
      while (cursor.next()) writer.add(cursor.term);
    }
  return writer.take();
}

/**
 * Adds the terms within `most` edits of `wanted` to `found`, with their distances.
 *
 * A term shares its prefix with the previous term, and so the rows of the edit-distance table. Once all cells
 * of a row exceed `most`, all terms with that prefix are skipped; if it lies within the prefix of the group,
 * the whole group is.
 */
export function searchVocabulary(
  { bytes, groups, groupPrefixLength }: Vocabulary,
  wanted: string,
  most: number,
  found: Map<string, number>,
): void {
  const table = new EditDistanceTable(wanted, most);
  for (let group = 0; group + 1 < groups.length; group++) {
    const entry = new EntryReader(bytes, groups[group], groups[group + 1]);
    // The length of the prefix at which the previous term was rejected.
    let rejectedLength = Infinity;
    while (rejectedLength > groupPrefixLength && entry.next()) {
      if (entry.prefixLength >= rejectedLength) continue;
      rejectedLength = Infinity;
      let length = entry.prefixLength;
      while (entry.position < entry.suffixEnd && rejectedLength === Infinity)
        if (!table.setUnit(length++, entry.readVarint())) rejectedLength = length;
      const distance = rejectedLength === Infinity ? table.distance(length) : Infinity;
      if (distance <= most) found.set(table.word(length), distance);
    }
  }
}

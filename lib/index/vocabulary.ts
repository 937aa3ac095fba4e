/** The terms of an index without their postings: what a similar spelling is looked for in. */
import type { BlockKey } from './block-cache.ts';
import { BlockCursor, BlockWriter, byCodeUnit } from './block.ts';
import { similarTerms } from './similar.ts';
import type { Snapshot } from './snapshot.ts';

// Blocks in memory at a time while the terms are taken out of them.
const BATCH = 64;

// Short enough that groups are large, long enough that most of them are passed over.
const GROUP = 2;
const NO_POSTINGS = new Uint8Array();

/** Front-coded terms in groups with a beginning in common. */
export interface Vocabulary {
  bytes: Uint8Array;
  /** Where each group starts, and where the last one ends. */
  groups: number[];
  /** How long the beginning in common is; a group may be of one shorter term. */
  shared: number;
}

/** Terms within `most` edits of `term`, with their distances. */
export async function findSimilar(
  snapshot: Snapshot,
  term: string,
  most: number,
): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  const { vocabularies } = snapshot;
  for (const { id, blocks } of snapshot.segments) {
    const terms = vocabularies.get(id) ?? (await readTerms(snapshot, id, blocks.length));
    vocabularies.set(id, terms);
    similarTerms(terms, term, most, found);
  }
  snapshot.tailVocabulary ??= packVocabulary([...snapshot.tailTerms().keys()].toSorted(byCodeUnit));
  similarTerms(snapshot.tailVocabulary, term, most, found);
  return found;
}

async function readTerms(snapshot: Snapshot, segment: number, count: number): Promise<Vocabulary> {
  const writer = new VocabularyWriter();
  const keys = Array.from({ length: count }, (_, number): BlockKey => [segment, number]);
  for (let start = 0; start < count; start += BATCH)
    for (const bytes of await snapshot.blocks.read(keys.slice(start, start + BATCH))) {
      const cursor = new BlockCursor(bytes);
      while (cursor.next()) writer.add(cursor.term);
    }
  return writer.take();
}

/** Packs terms, which must be in order. */
export function packVocabulary(terms: Iterable<string>): Vocabulary {
  const writer = new VocabularyWriter();
  for (const term of terms) writer.add(term);
  return writer.take();
}

class VocabularyWriter {
  #block = new BlockWriter();
  #groups: number[] = [];
  #beginning: string | undefined;

  add(term: string): void {
    const beginning = term.slice(0, GROUP);
    if (beginning !== this.#beginning) this.#groups.push(this.#block.startAfresh());
    this.#beginning = beginning;
    this.#block.add(term, NO_POSTINGS);
  }

  take(): Vocabulary {
    const bytes = this.#block.take()?.bytes ?? NO_POSTINGS;
    return { bytes, groups: [...this.#groups, bytes.length], shared: GROUP };
  }
}

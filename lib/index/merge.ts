/**
 * Merging segments into one. What comes out depends only on the documents that go in: any order of merges gives, byte
 * for byte, what one merge of all of them gives.
 */
import { type Block, type BlockCursor, BlockWriter } from './block.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { SegmentCursor, smallestTerm, type TermSource } from './cursor.ts';
import { skipCounts } from './packing.ts';
import type { Numbers } from '../db/index-tables.ts';

/** One segment to be merged. */
export interface MergeSource extends TermSource {
  /** Document numbers in the merged segment by document number in this one; −1 for a document left out. */
  renumbered: Int32Array;
}

export interface MergeStep {
  blocks: Block[];
  /** The last term in them. */
  lastTerm: string | undefined;
  /** Nothing is left after these. */
  done: boolean;
}

/**
 * Makes the next blocks of a merged segment.
 *
 * @param after the last term of the blocks made so far; nothing for the first.
 * @param limit how many blocks to make at most.
 */
export async function mergeBlocks(
  sources: readonly MergeSource[],
  after: string | undefined,
  limit: number,
): Promise<MergeStep> {
  const cursors = sources.map((source) => new SegmentCursor<MergeSource>(source));
  for (const cursor of cursors) await cursor.seekAfter(after);
  const writer = new BlockWriter();
  const postings = new PostingsMerger();
  const step: MergeStep = { blocks: [], lastTerm: after, done: false };
  for (let term = smallestTerm(cursors); term !== undefined; term = smallestTerm(cursors)) {
    for (const cursor of cursors) {
      if (cursor.term !== term) continue;
      postings.add(cursor.block, cursor.source.renumbered);
      if (!cursor.next()) await cursor.nextBlock();
    }
    const packed = postings.take();
    if (packed) writer.add(term, packed);
    step.lastTerm = term;
    if (!writer.full) continue;
    step.blocks.push(...[writer.take()].filter((block) => block !== undefined));
    if (step.blocks.length === limit) break;
  }
  const last = writer.take();
  if (last) step.blocks.push(last);
  step.done = cursors.every((cursor) => cursor.term === undefined);
  return step;
}

/** Numbers the documents of several segments by ascending id; of an id held twice, all but one must be left out. */
export function renumber(sources: readonly { ids: Numbers; left: ReadonlySet<number> }[]): {
  ids: Float64Array<ArrayBuffer>;
  renumbered: Int32Array[];
} {
  const renumbered = sources.map(({ ids }) => new Int32Array(ids.length).fill(-1));
  const merged = new Float64Array(sources.reduce((sum, { ids }) => sum + ids.length, 0));
  const next = sources.map(() => 0);
  let count = 0;
  for (;;) {
    let least = Infinity;
    let from = -1;
    for (let source = 0; source < sources.length; source++) {
      const id = sources[source]?.ids[next[source] ?? 0] ?? Infinity;
      if (id < least) [least, from] = [id, source];
    }
    if (from < 0) return { ids: merged.slice(0, count), renumbered };
    const document = next[from] ?? 0;
    next[from] = document + 1;
    const numbers = renumbered[from];
    if (!numbers || sources[from]?.left.has(least)) continue;
    numbers[document] = count;
    merged[count++] = least;
  }
}

/** Puts the postings of one term from several segments together. */
class PostingsMerger {
  #found: { document: number; bytes: Uint8Array; start: number; end: number }[] = [];
  #ascending = true;
  #packed = new ByteWriter();

  add({ bytes, start: from, end: to }: BlockCursor, renumbered: Int32Array): void {
    const reader = new ByteReader(bytes, from);
    let before = 0;
    while (reader.at < to) {
      const distance = reader.varint();
      before += distance >>> 1;
      const start = reader.at;
      if (distance & 1) skipCounts(reader);
      const document = renumbered[before] ?? -1;
      if (document < 0) continue;
      if (document < (this.#found.at(-1)?.document ?? 0)) this.#ascending = false;
      this.#found.push({ document, bytes, start, end: reader.at });
    }
  }

  /** The packed postings, lasting until the next call; nothing when every document was left out. */
  take(): Uint8Array | undefined {
    const found = this.#found;
    if (found.length === 0) return undefined;
    if (!this.#ascending) found.sort((a, b) => a.document - b.document);
    this.#packed.length = 0;
    let before = 0;
    for (const { document, bytes, start, end } of found) {
      this.#packed.varint(((document - before) << 1) | (end > start ? 1 : 0));
      this.#packed.copy(bytes, start, end);
      before = document;
    }
    this.#found = [];
    this.#ascending = true;
    return this.#packed.view();
  }
}

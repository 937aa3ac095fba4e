/**
 * Merges segments into one. The result depends only on the documents: any order of merges gives byte for byte
 * the same blocks as a single merge of all segments.
 */
import { type Block, type BlockCursor, BlockWriter } from './block.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { SegmentCursor, smallestTerm, type BlockSource } from './segment-cursor.ts';
import { skipFrequencies } from './posting-format.ts';
import type { Numbers } from '../db/index-tables.ts';

/** A segment to merge. */
export interface MergeSource extends BlockSource {
  /** For each document of this segment, its number in the merged one; −1 if it is deleted. */
  newNumbers: Int32Array;
}

export interface MergeStep {
  blocks: Block[];
  /** The last term in these blocks. */
  lastTerm: string | undefined;
  /** Whether these are the last blocks of the merged segment. */
  done: boolean;
}

/**
 * Writes the next blocks of a merged segment.
 *
 * @param after the last term of the blocks written so far; `undefined` at the start.
 * @param limit the most blocks to write.
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
      postings.add(cursor.block, cursor.source.newNumbers);
      if (!cursor.next()) await cursor.nextBlock();
    }
    const packed = postings.take();
    if (packed) writer.add(term, packed);
    step.lastTerm = term;
    if (!writer.isFull) continue;
    step.blocks.push(...[writer.take()].filter((block) => block !== undefined));
    if (step.blocks.length === limit) break;
  }
  const last = writer.take();
  if (last) step.blocks.push(last);
  step.done = cursors.every((cursor) => cursor.term === undefined);
  return step;
}

/**
 * Numbers the documents of several segments in order of their paper ids, without deleted ones. If several
 * segments contain the same id, it must be deleted in all but one of them.
 */
export function renumberDocuments(sources: readonly { ids: Numbers; deleted: ReadonlySet<number> }[]): {
  ids: Float64Array<ArrayBuffer>;
  newNumbers: Int32Array[];
} {
  const newNumbers = sources.map(({ ids }) => new Int32Array(ids.length).fill(-1));
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
    if (from < 0) return { ids: merged.slice(0, count), newNumbers };
    const document = next[from] ?? 0;
    next[from] = document + 1;
    const numbers = newNumbers[from];
    if (!numbers || sources[from]?.deleted.has(least)) continue;
    numbers[document] = count;
    merged[count++] = least;
  }
}

/** Merges the postings of one term from several segments. */
class PostingsMerger {
  #postings: { document: number; bytes: Uint8Array; start: number; end: number }[] = [];
  #ascending = true;
  #packed = new ByteWriter();

  add({ bytes, start: from, end: to }: BlockCursor, newNumbers: Int32Array): void {
    const reader = new ByteReader(bytes, from);
    let old = 0;
    while (reader.position < to) {
      const distance = reader.readVarint();
      old += distance >>> 1;
      const start = reader.position;
      if (distance & 1) skipFrequencies(reader);
      const document = newNumbers[old] ?? -1;
      if (document < 0) continue;
      if (document < (this.#postings.at(-1)?.document ?? 0)) this.#ascending = false;
      this.#postings.push({ document, bytes, start, end: reader.position });
    }
  }

  /** The merged postings, valid until the next call; `undefined` if every document is deleted. */
  take(): Uint8Array | undefined {
    const postings = this.#postings;
    if (postings.length === 0) return undefined;
    if (!this.#ascending) postings.sort((a, b) => a.document - b.document);
    this.#packed.length = 0;
    let previous = 0;
    for (const { document, bytes, start, end } of postings) {
      this.#packed.writeVarint(((document - previous) << 1) | (end > start ? 1 : 0));
      this.#packed.writeBytes(bytes, start, end);
      previous = document;
    }
    this.#postings = [];
    this.#ascending = true;
    return this.#packed.view();
  }
}

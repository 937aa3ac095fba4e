/** Iterates over the terms of segments in order, one block at a time. */
import { BlockCursor, findBlock } from './block.ts';

/** Reads the blocks of one segment. */
export interface BlockSource {
  /** First term of each block. */
  blocks: readonly string[];
  read(block: number): Promise<Uint8Array>;
}

/** Iterates over the terms of a segment; `term` is `undefined` at the end of a block and of the segment. */
export class SegmentCursor<Source extends BlockSource> {
  term: string | undefined;
  block = new BlockCursor(new Uint8Array());
  #number = -1;

  constructor(readonly source: Source) {}

  /** Moves to the first term after this one, or to the first of all. */
  async seekAfter(term: string | undefined): Promise<void> {
    if (term !== undefined) this.#number = Math.max(findBlock(this.source.blocks, term), 0) - 1;
    await this.nextBlock();
    if (term === undefined) return;
    while (this.term !== undefined && this.term <= term) if (!this.next()) await this.nextBlock();
  }

  /** Moves to the next term of the block; false at its end. */
  next(): boolean {
    const more = this.block.next();
    this.term = more ? this.block.term : undefined;
    return more;
  }

  async nextBlock(): Promise<void> {
    this.term = undefined;
    this.#number++;
    if (this.#number >= this.source.blocks.length) return;
    this.block = new BlockCursor(await this.source.read(this.#number));
    this.next();
  }
}

/** The smallest current term of the cursors; `undefined` when all of them have ended. */
export function smallestTerm(cursors: readonly { term: string | undefined }[]): string | undefined {
  let least: string | undefined;
  for (const { term } of cursors)
    if (term !== undefined && (least === undefined || term < least)) least = term;
  return least;
}

/** Packs the terms of a segment without their postings, for finding similar spellings. */
import { BlockWriter } from './block.ts';

// Short enough for large groups, long enough for most groups to be skipped.
const GROUP_PREFIX_LENGTH = 2;
const NO_POSTINGS = new Uint8Array();

/** Front-coded terms, in groups that share a prefix. */
export interface Vocabulary {
  bytes: Uint8Array;
  /** The offset at which each group starts, and the end of the last one. */
  groups: number[];
  /** The length of the prefix that a group shares; a term shorter than this is a group of its own. */
  groupPrefixLength: number;
}

/** Packs terms, given in order. */
export function packVocabulary(terms: Iterable<string>): Vocabulary {
  const writer = new VocabularyWriter();
  for (const term of terms) writer.add(term);
  return writer.take();
}

/** Packs terms as they come, in order. */
export class VocabularyWriter {
  #block = new BlockWriter();
  #groups: number[] = [];
  #prefix: string | undefined;

  add(term: string): void {
    const prefix = term.slice(0, GROUP_PREFIX_LENGTH);
    if (prefix !== this.#prefix) this.#groups.push(this.#block.restartPrefix());
    this.#prefix = prefix;
    this.#block.add(term, NO_POSTINGS);
  }

  take(): Vocabulary {
    const bytes = this.#block.take()?.bytes ?? NO_POSTINGS;
    return { bytes, groups: [...this.#groups, bytes.length], groupPrefixLength: GROUP_PREFIX_LENGTH };
  }
}

/** Which papers and places of a page have been read, so that links to them are no further mention. */
import type { DetectedPaper } from './detected-paper.ts';
import type { Block } from './links.ts';

/** How far around a title its row reaches at most. */
const MOST_DEPTH = 40;

export class Places {
  /** The ids of the page itself, and of every paper taken. */
  readonly ids: Set<string>;
  /** How many papers were taken. */
  taken = 0;
  private readonly around = new WeakSet<Element>();

  constructor(ids: readonly string[]) {
    this.ids = new Set(ids);
  }

  /** Takes note of a paper and hands it back. */
  take(found: DetectedPaper): DetectedPaper {
    this.taken++;
    for (const id of found.paper.ids) this.ids.add(id);
    let at: Element | null = found.anchor ?? null;
    for (let depth = 0; at && depth < MOST_DEPTH; depth++, at = at.parentElement) this.around.add(at);
    return found;
  }

  /** The blocks that do not belong to a row already read. */
  free(blocks: Block[]): Block[] {
    return blocks.filter(({ element }) => !this.around.has(element));
  }
}

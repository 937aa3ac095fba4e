/** Which papers and places of a page have been read, so that links to them are no further mention. */
import type { DetectedPaper } from './detected-paper.ts';
import type { Block } from './links.ts';

/** How far around a title its row reaches at most. */
const MOST_DEPTH = 40;

export class Claims {
  /** The ids of the page itself, and of every paper taken. */
  readonly ids: Set<string>;
  /** How many papers were taken. */
  count = 0;
  private readonly elements = new WeakSet<Element>();

  constructor(ids: readonly string[]) {
    this.ids = new Set(ids);
  }

  /** Takes note of a paper and hands it back. */
  claim(found: DetectedPaper): DetectedPaper {
    this.count++;
    for (const id of found.paper.ids) this.ids.add(id);
    let at: Element | null = found.anchor ?? null;
    for (let depth = 0; at && depth < MOST_DEPTH; depth++, at = at.parentElement) this.elements.add(at);
    return found;
  }

  /** The blocks that do not belong to a row already read. */
  unclaimed(blocks: Block[]): Block[] {
    return blocks.filter(({ element }) => !this.elements.has(element));
  }
}

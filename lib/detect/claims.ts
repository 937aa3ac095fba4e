/**
 * Records which papers and elements of a page have been read, so that links to them are not reported again.
 */
import type { DetectedPaper } from './detected-paper.ts';
import type { Block } from './links.ts';

/** Ancestors of a title that count as its row. */
const MOST_DEPTH = 40;

export class Claims {
  /** The ids of the page itself and of all claimed papers. */
  readonly ids: Set<string>;
  /** The number of claimed papers. */
  count = 0;
  private readonly elements = new WeakSet<Element>();

  constructor(ids: readonly string[]) {
    this.ids = new Set(ids);
  }

  /** Records a paper and returns it. */
  claim(found: DetectedPaper): DetectedPaper {
    this.count++;
    for (const id of found.paper.ids) this.ids.add(id);
    let at: Element | null = found.anchor ?? null;
    for (let depth = 0; at && depth < MOST_DEPTH; depth++, at = at.parentElement) this.elements.add(at);
    return found;
  }

  /** The blocks that are not part of a claimed row. */
  unclaimed(blocks: Block[]): Block[] {
    return blocks.filter(({ element }) => !this.elements.has(element));
  }
}

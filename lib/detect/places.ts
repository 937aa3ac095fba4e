/** The papers and elements of a page that have been read already, so that links to them are not mentions. */
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

  /** Adds a paper, and returns it. */
  take(found: DetectedPaper): DetectedPaper {
    this.taken++;
    for (const id of found.paper.ids) this.ids.add(id);
    let at: Element | null = found.anchor ?? null;
    for (let depth = 0; at && depth < MOST_DEPTH; depth++, at = at.parentElement) this.around.add(at);
    return found;
  }

  /** The blocks that are not part of a row that was read. */
  free(blocks: Block[]): Block[] {
    return blocks.filter(({ element }) => !this.around.has(element));
  }
}

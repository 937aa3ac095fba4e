/**
 * Fetches abstracts that a listing does not show from the papers' own pages, one at a time, with a pause
 * after each.
 */
import { detect } from '@/lib/detect/detect.ts';
import { isSamePaper } from '@/lib/identity/same-paper.ts';
import type { Paper } from '@/lib/paper.ts';
import { PauseGate } from './pause-gate.ts';
import type { PageServices } from './page-services.ts';

/** The pause between two requests, in ms. arXiv's terms of use ask for three seconds. */
export const MIN_INTERVAL = 3_000;

export class AbstractQueue {
  private readonly waiting: { id: number; paper: Paper }[] = [];
  private readonly known = new Set<string>();
  private running = false;
  private stopped = false;

  /** @param onChange called when the length of the queue has changed. */
  constructor(
    private readonly services: Pick<PageServices, 'identify' | 'fetchPage' | 'complete' | 'wait'>,
    private readonly pauseGate = new PauseGate(),
    private readonly onChange: () => void = () => {},
  ) {}

  /** The number of abstracts still to be fetched. */
  get length(): number {
    return this.waiting.length;
  }

  /** Queues a saved paper, once. @param id of its record, which alone is fillGaps. */
  add(id: number, paper: Paper): void {
    if (!paper.url || this.known.has(paper.url)) return;
    this.known.add(paper.url);
    this.waiting.push({ id, paper });
    if (!this.running) void this.run();
    this.onChange();
  }

  /** Whether a paper waits to be read. */
  has({ url }: Paper): boolean {
    return this.waiting.some(({ paper }) => paper.url === url);
  }

  /** Takes a paper out that was removed; saved again, it is queued again. */
  drop({ url = '' }: Paper): void {
    this.known.delete(url);
    const at = this.waiting.findIndex(({ paper }) => paper.url === url);
    // The first is being fetched; what its page says completes nothing any more.
    if (at > 0) this.waiting.splice(at, 1);
    this.onChange();
  }

  stop(): void {
    this.stopped = true;
    this.waiting.length = 0;
  }

  private async run(): Promise<void> {
    this.running = true;
    for (;;) {
      await this.pauseGate.whenRunning();
      const next = this.waiting[0];
      if (!next || this.stopped) break;
      await this.complete(next.id, next.paper);
      this.waiting.shift();
      // What could not be had may be asked for again.
      if (next.paper.url) this.known.delete(next.paper.url);
      this.onChange();
      // Also after the last one, since the next paper may be saved soon.
      await this.services.wait(MIN_INTERVAL);
    }
    this.running = false;
  }

  /**
   * Completes a record by its paper's page. A page that cannot be had leaves it wanting: the popup offers it
   * again.
   */
  private async complete(id: number, paper: Paper): Promise<void> {
    const { url } = paper;
    try {
      const page = url && (await this.services.fetchPage(url));
      if (!page || this.stopped) return;
      const { papers } = detect(page, new URL(url), { identify: this.services.identify });
      const read = papers.find((one) => isSamePaper(one, paper));
      await this.services.complete(id, read ?? paper, url);
    } catch {
      // The network failed, or the extension was updated. The paper itself is saved.
    }
  }
}

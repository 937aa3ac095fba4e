/**
 * Fetches abstracts that a listing does not show from the papers' own pages, one at a time, with a pause
 * after each.
 */
import { detect } from '@/lib/detect/detect.ts';
import { sharesId } from '@/lib/complete-paper.ts';
import type { Paper } from '@/lib/paper.ts';
import { PauseGate } from './pause-gate.ts';
import type { PageServices } from './page-services.ts';

/** The pause between two requests, in ms. arXiv's terms of use ask for three seconds. */
export const MIN_INTERVAL = 3_000;

export class AbstractQueue {
  private readonly waiting: Paper[] = [];
  private readonly known = new Set<string>();
  private running = false;
  private stopped = false;

  /** @param onChange called when the length of the queue has changed. */
  constructor(
    private readonly services: Pick<PageServices, 'identify' | 'fetchPage' | 'save' | 'wait'>,
    private readonly pauseGate = new PauseGate(),
    private readonly onChange: () => void = () => {},
  ) {}

  /** The number of abstracts still to be fetched. */
  get length(): number {
    return this.waiting.length;
  }

  /** Adds a saved paper, unless it was added before. */
  add(paper: Paper): void {
    if (!paper.url || this.known.has(paper.url)) return;
    this.known.add(paper.url);
    this.waiting.push(paper);
    if (!this.running) void this.run();
    this.onChange();
  }

  /** Removes a paper that is no longer saved. It can be added again. */
  drop({ url = '' }: Paper): void {
    this.known.delete(url);
    const at = this.waiting.findIndex((paper) => paper.url === url);
    // The first one is being fetched; its result will be ignored by the library.
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
      const paper = this.waiting[0];
      if (!paper || this.stopped) break;
      await this.fetchAbstract(paper);
      this.waiting.shift();
      this.onChange();
      // Also after the last one, since the next paper may be saved soon.
      await this.services.wait(MIN_INTERVAL);
    }
    this.running = false;
  }

  /**
   * Fetches one paper's page and saves what it says. If that fails, the abstract stays pending until the next
   * visit.
   */
  private async fetchAbstract(paper: Paper): Promise<void> {
    try {
      const page = paper.url && (await this.services.fetchPage(paper.url));
      if (!page || this.stopped) return;
      const { papers } = detect(page, new URL(paper.url ?? ''), { identify: this.services.identify });
      const read = papers.find((one) => sharesId(one, paper));
      await this.services.save([read ?? paper], 'fetched');
    } catch {
      // The network failed, or the extension was updated. The paper itself is saved.
    }
  }
}

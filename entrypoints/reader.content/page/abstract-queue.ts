/** Abstracts that a listing does not show, read from the papers' own pages: one at a time, and politely far apart. */
import { identify } from '@/lib/addresses/index.ts';
import { detect } from '@/lib/detect/detect.ts';
import { sharesId } from '@/lib/complete-paper.ts';
import type { Paper } from '@/lib/paper.ts';
import { PauseGate } from './pause-gate.ts';
import type { PageServices } from './page-services.ts';

/** Between two pages asked for, in ms: arXiv's terms ask for three seconds. */
export const MIN_INTERVAL = 3_000;

export class AbstractQueue {
  private readonly waiting: Paper[] = [];
  private readonly known = new Set<string>();
  private running = false;
  private stopped = false;

  /** @param onChange called when there are more or fewer to come. */
  constructor(
    private readonly services: Pick<PageServices, 'fetchPage' | 'save' | 'wait'>,
    private readonly pauseGate = new PauseGate(),
    private readonly onChange: () => void = () => {},
  ) {}

  /** How many abstracts are still to come. */
  get length(): number {
    return this.waiting.length;
  }

  /** Queues a saved paper, once. */
  add(paper: Paper): void {
    if (!paper.url || this.known.has(paper.url)) return;
    this.known.add(paper.url);
    this.waiting.push(paper);
    if (!this.running) void this.run();
    this.onChange();
  }

  /** Takes a paper out that was removed; saved again, it is queued again. */
  drop({ url = '' }: Paper): void {
    this.known.delete(url);
    const at = this.waiting.findIndex((paper) => paper.url === url);
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
      const paper = this.waiting[0];
      if (!paper || this.stopped) break;
      await this.fetchAbstract(paper);
      this.waiting.shift();
      this.onChange();
      // Also after the last: the next paper may be saved in a moment.
      await this.services.wait(MIN_INTERVAL);
    }
    this.running = false;
  }

  /** Reads one paper's page and saves what it says. A page that cannot be had leaves the paper wanting: the next visit tries again. */
  private async fetchAbstract(paper: Paper): Promise<void> {
    try {
      const page = paper.url && (await this.services.fetchPage(paper.url));
      if (!page || this.stopped) return;
      const { papers } = detect(page, new URL(paper.url ?? ''), { identify });
      const read = papers.find((one) => sharesId(one, paper));
      await this.services.save([read ?? paper], 'fetched');
    } catch {
      // The extension is gone, or refused the page: the paper itself is saved.
    }
  }
}

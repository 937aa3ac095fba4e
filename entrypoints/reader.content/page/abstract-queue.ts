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

interface Wanted {
  /** Of the record, which alone is completed. */
  id: number;
  paper: Paper;
}

export class AbstractQueue {
  private waiting: Wanted[] = [];
  /** The paper whose page is being fetched. */
  private current: (Wanted & { end: AbortController }) | undefined;
  private running = false;
  private stopped = false;

  /** @param onChange called when the length of the queue has changed. */
  constructor(
    private readonly services: Pick<PageServices, 'identify' | 'fetchPage' | 'complete' | 'wait' | 'log'>,
    private readonly pauseGate = new PauseGate(),
    private readonly onChange: () => void = () => {},
  ) {}

  /** The number of abstracts still to be fetched. */
  get length(): number {
    return this.waiting.length + (this.current ? 1 : 0);
  }

  /** Queues a saved paper, once. @param id of its record, which alone is completed. */
  add(id: number, paper: Paper): void {
    if (!paper.url || this.has(paper)) return;
    this.waiting.push({ id, paper });
    if (!this.running) this.run().catch((error: unknown) => this.onEnd(error));
    this.onChange();
  }

  /** Whether a paper waits to be read. */
  has({ url }: Paper): boolean {
    return this.current?.paper.url === url || this.waiting.some(({ paper }) => paper.url === url);
  }

  /**
   * Takes a paper out that was removed, and ends the request for its page; saved again, it is queued again.
   */
  drop(paper: Paper): void {
    if (!this.has(paper)) return;
    const { url } = paper;
    this.waiting = this.waiting.filter(({ paper }) => paper.url !== url);
    if (this.current?.paper.url === url) this.current?.end.abort();
    this.onChange();
  }

  stop(): void {
    this.stopped = true;
    this.waiting = [];
    this.current?.end.abort();
  }

  private async run(): Promise<void> {
    this.running = true;
    for (;;) {
      await this.pauseGate.whenRunning();
      const next = this.waiting.shift();
      if (!next || this.stopped) break;
      this.current = { ...next, end: new AbortController() };
      await this.complete(this.current);
      this.current = undefined;
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
  private async complete({ id, paper, end }: Wanted & { end: AbortController }): Promise<void> {
    const { url } = paper;
    if (!url) return;
    try {
      const page = await this.services.fetchPage(url, end.signal);
      // The paper may have been removed meanwhile.
      if (!page || end.signal.aborted) return;
      const { papers } = detect(page, new URL(url), { identify: this.services.identify });
      const read = papers.find((one) => isSamePaper(one, paper));
      await this.services.complete(id, read ?? paper, url);
    } catch (error) {
      // The network failed, or the extension was updated. The paper itself is saved.
      this.services.log('abstract not read', { url, error: String(error) });
    }
  }

  private onEnd(error: unknown): void {
    this.running = false;
    this.services.log('abstracts ended', { error: String(error) });
  }
}

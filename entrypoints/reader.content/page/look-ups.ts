/**
 * Asks the library about rows, one question at a time, so that no old answer can follow a new one. A question
 * that fails is asked again, after ever longer pauses.
 */
import type { RowState } from '@/lib/messages.ts';
import type { PageServices } from './page-services.ts';
import type { Row } from './row.ts';
import { answered, knownStatus } from './row-status.ts';
import { retryPause } from '@/lib/schedule.ts';

export class LookUps {
  private readonly waiting = new Set<Row>();
  /** Rows to ask about again after a pause. */
  private readonly later = new Set<Row>();
  private asking: Promise<void> | undefined;
  private failures = 0;
  private isResting = false;

  /**
   * @param total how many papers the page lists.
   * @param onAnswer called with the rows whose status has changed.
   */
  constructor(
    private readonly services: Pick<PageServices, 'lookUp' | 'wait' | 'pause' | 'log'>,
    private readonly total: () => number,
    private readonly onAnswer: (rows: Row[]) => Promise<void>,
    private readonly stopped: () => boolean,
  ) {}

  /** Whether rows still wait for an answer. */
  get isPending(): boolean {
    return this.waiting.size > 0 || this.later.size > 0;
  }

  /** Asks about rows. Resolves once the question was answered, or has failed and will be asked again. */
  ask(rows: readonly Row[]): Promise<void> {
    for (const row of [...rows, ...this.later]) this.waiting.add(row);
    this.later.clear();
    this.asking ??= this.run().finally(() => (this.asking = undefined));
    return this.asking;
  }

  private async run(): Promise<void> {
    do {
      const rows = [...this.waiting];
      this.waiting.clear();
      const before = rows.map((row) => row.status);
      let answers: RowState[];
      try {
        const papers = rows.map((row) => row.paper);
        answers = await this.services.lookUp(papers, this.total());
        this.failures = 0;
      } catch (error) {
        this.services.log('look-up failed', { error: String(error), failures: this.failures });
        return this.askLater(rows);
      }
      // Deserialising the answer was a slice of its own.
      await this.services.pause();
      if (this.stopped()) return;
      const changed: Row[] = [];
      for (const [i, row] of rows.entries()) {
        const { status } = row;
        // The mark was pressed since: that status is newer than the answer.
        if (status !== before[i]) continue;
        row.status = answered(status, answers[i] ?? {});
        if (!isPlain(status) || !isPlain(row.status)) changed.push(row);
      }
      const unanswered = rows.filter((row) => knownStatus(row.status).kind === 'unknown');
      if (unanswered.length > 0) this.askLater(unanswered);
      await this.onAnswer(changed);
    } while (this.waiting.size > 0 && !this.stopped());
  }

  private askLater(rows: readonly Row[]): void {
    for (const row of rows) this.later.add(row);
    if (this.isResting) return;
    this.isResting = true;
    const askAgain = async () => {
      await this.services.wait(retryPause(this.failures++));
      this.isResting = false;
      if (!this.stopped()) await this.ask([]);
    };
    askAgain().catch((error: unknown) => this.services.log('look-up ended', { error: String(error) }));
  }
}

/** Whether a row looks like one that was never answered: not saved, and not related to what is. */
function isPlain({ kind, ...status }: Row['status']): boolean {
  return kind === 'unknown' || (kind === 'new' && !('relation' in status && status.relation));
}

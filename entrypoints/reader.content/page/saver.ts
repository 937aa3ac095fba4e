/** Saves the papers of rows, undoes that, and queues the abstracts that the page does not show. */
import { batches } from '@/lib/schedule.ts';
import type { Site } from '@/lib/sites/shared/site.ts';
import { errorText } from '@/components/text/error-text.ts';
import { AbstractQueue } from './abstract-queue.ts';
import { PauseGate } from './pause-gate.ts';
import type { PageServices } from './page-services.ts';
import type { Row } from './row.ts';

/** Rows that are saved as one change. Saving can be paused between two changes. */
const BATCH_SIZE = 100;

/** The result of saving several rows: how many were saved, and by which changes. */
export interface Outcome {
  saved: number;
  changes: number[];
  failed?: string;
}

export class Saver {
  /** Pauses saving and the fetching of abstracts. */
  readonly pauseGate = new PauseGate();
  progress: { done: number; total: number } | undefined;
  /** The result of the last saving of several rows. */
  outcome: Outcome | undefined;
  private readonly queue: AbstractQueue;

  /**
   * @param page the page's address, and its site rule.
   * @param onChange called when the progress has changed.
   */
  constructor(
    private readonly services: PageServices,
    private readonly page: () => { url: URL; site: Site | undefined },
    private readonly draw: (rows: readonly Row[]) => Promise<void>,
    private readonly onChange: () => void,
  ) {
    this.queue = new AbstractQueue(services, this.pauseGate, onChange);
  }

  /** The number of abstracts still to be fetched. */
  get abstracts(): number {
    return this.queue.length;
  }

  /** Does what a press on a row's mark means: saves the paper, removes it, or restores it. */
  async press(row: Row): Promise<void> {
    const { saved, removed, saving } = row.view;
    if (saving) return;
    if (saved) {
      await this.showWhile(
        [row],
        () => this.services.remove([saved]),
        () => {
          this.queue.drop(row.paper);
          return { removed: saved };
        },
      );
    } else if (removed) {
      await this.showWhile(
        [row],
        () => this.services.restore([removed]),
        ([id]) => (id ? { saved: id, justSaved: true, annotations: {} } : {}),
      );
    } else await this.saveSome([row]);
  }

  /** Saves the rows that are not saved yet, in batches. */
  async save(rows: readonly Row[]): Promise<Outcome> {
    const fresh = rows.filter(({ view }) => !view.saved && !view.saving);
    const outcome: Outcome = { saved: 0, changes: [] };
    this.outcome = undefined;
    for (const batch of batches(fresh, BATCH_SIZE)) {
      this.setProgress({ done: outcome.saved, total: fresh.length });
      await this.pauseGate.whenRunning();
      const change = await this.saveSome(batch);
      const failed = batch.find(({ view }) => view.failed)?.view.failed;
      if (change !== undefined) outcome.changes.push(change);
      if (failed) {
        outcome.failed = failed;
        break;
      }
      outcome.saved += batch.length;
    }
    if (fresh.length > 0) this.outcome = outcome;
    this.setProgress(undefined);
    return outcome;
  }

  /** Undoes the last saving of several rows. */
  async undoLast(): Promise<void> {
    const changes = this.outcome?.changes ?? [];
    this.outcome = undefined;
    for (const change of changes.toReversed()) await this.services.undo(change);
    this.onChange();
  }

  /** Reads the abstracts of saved rows from their papers' own pages, because a person has asked for it. */
  complete(rows: readonly Row[]): void {
    for (const row of rows) if (row.view.saved) this.completeLater(row, row.view.saved);
  }

  private completeLater(row: Row, id: number): void {
    if (this.canFetchAbstract(row)) this.queue.add(id, row.paper);
  }

  stop(): void {
    this.queue.stop();
    this.pauseGate.setPaused(false);
  }

  private setProgress(progress: Saver['progress']): void {
    this.progress = progress;
    this.onChange();
  }

  /** @returns the id of the change. */
  private async saveSome(rows: Row[]): Promise<number | undefined> {
    const follows = rows.some((row) => !row.paper.abstract && this.canFetchAbstract(row));
    const papers = rows.map((row) => row.paper);
    let number: number | undefined;
    const act = async () => {
      const { change, papers: saved } = await this.services.save(papers, follows ? 'pending' : undefined);
      number = change;
      return saved;
    };
    await this.showWhile(rows, act, (saved, i) => {
      const { id = 0, abstract = true } = saved[i] ?? {};
      const row = rows[i];
      if (row && id && !abstract) this.completeLater(row, id);
      return { saved: id, justSaved: true, annotations: {} };
    });
    return number;
  }

  /** Shows rows as being saved while an action runs, then its result or its error. */
  private async showWhile<T>(
    rows: Row[],
    act: () => Promise<T>,
    after: (result: T, i: number) => Row['view'],
  ): Promise<void> {
    for (const row of rows) row.view = { ...row.view, saving: true };
    try {
      const [result] = await Promise.all([act(), this.draw(rows)]);
      for (const [i, row] of rows.entries()) row.view = { ...keptState(row), ...after(result, i) };
    } catch (error) {
      const failed = errorText(error);
      for (const row of rows) row.view = { ...keptState(row), failed };
    }
    await this.draw(rows);
  }

  /** Whether a row's abstract is still to come. */
  isQueued({ paper }: Row): boolean {
    return this.queue.has(paper);
  }

  /** Whether this site's rule lets a paper's own page be read, and that page is of the same origin. */
  canFetchAbstract({ paper: { url } }: Row): boolean {
    const page = this.page();
    if (page.site?.complete !== 'paper' || url === undefined) return false;
    return new URL(url).origin === page.url.origin;
  }
}

/** The state that a press does not change: the relation. */
function keptState({ view: { related } }: Row): Row['view'] {
  return related ? { related } : {};
}

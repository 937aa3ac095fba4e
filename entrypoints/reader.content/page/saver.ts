/** Saves the papers of rows, undoes that, and queues the abstracts that the page does not show. */
import { batches } from '@/lib/schedule.ts';
import type { Site } from '@/lib/sites/shared/site.ts';
import { errorText } from '@/components/text/error-text.ts';
import { AbstractQueue } from './abstract-queue.ts';
import { PauseGate } from './pause-gate.ts';
import type { PageServices } from './page-services.ts';
import type { Row } from './row.ts';
import {
  pressOf,
  type RowAction,
  savedRecord,
  type SettledStatus,
  knownStatus,
  relationOf,
} from './row-status.ts';
import { undoOutcome } from './undo-outcome.ts';

/** Rows that are saved as one change. Saving can be paused between two changes. */
const BATCH_SIZE = 100;

/** The result of saving several rows: how many were saved, and by which changes. */
export interface Outcome {
  saved: number;
  /** Those that are not undone yet. */
  changes: number[];
  failed?: string;
  /** What became of undoing it: done, or why not all of it is. */
  undoing?: { done: true } | { failed: string };
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

  /** Does an action to a row's paper, unless another one is under way. */
  async act(row: Row, action: RowAction): Promise<void> {
    if (pressOf(row.status) === undefined) return;
    const now = knownStatus(row.status);
    const relation = relationOf(now);
    this.outcome = undefined;
    if (action === 'save') {
      const { change } = await this.saveSome([row]);
      if (change !== undefined) this.outcome = { saved: 1, changes: [change] };
    }
    if (action === 'remove' && now.kind === 'saved') {
      const remove = () => this.services.remove([now.id]);
      await this.showWhile([row], action, remove, () => ({ kind: 'removed', id: now.id, relation }));
      this.dropRemoved([row]);
    } else if (action === 'restore' && now.kind === 'removed') {
      const restore = () => this.services.restore([now.id]);
      await this.showWhile([row], action, restore, ([id]) => (id ? addedHere(id, now) : fresh(now)));
    }
  }

  /** Saves the rows that are not saved yet, in batches. */
  async save(rows: readonly Row[]): Promise<Outcome> {
    const fresh = rows.filter(({ status }) => status.kind !== 'busy' && !savedRecord(status));
    const outcome: Outcome = { saved: 0, changes: [] };
    this.outcome = undefined;
    for (const batch of batches(fresh, BATCH_SIZE)) {
      this.setProgress({ done: outcome.saved, total: fresh.length });
      await this.pauseGate.whenRunning();
      const { change, failed } = await this.saveSome(batch);
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

  /**
   * Undoes the last saving of several rows, its last change first. What could not be undone can be tried
   * again.
   */
  async undoLast(): Promise<void> {
    const before = this.outcome;
    if (!before) return;
    const changes = [...before.changes];
    let failed: string | undefined;
    for (let change = changes.at(-1); change !== undefined; change = changes.at(-1)) {
      const undone = await undoOutcome(this.services.undo(change));
      failed = undone.failed ?? failed;
      if (undone.open) break;
      changes.pop();
    }
    // Another saving may have begun meanwhile, and what is said then is about that.
    if (this.outcome === before)
      this.outcome = { ...before, changes, undoing: failed ? { failed } : { done: true } };
    this.onChange();
  }

  /** Reads the abstracts of saved rows from their papers' own pages, because the user has asked for it. */
  complete(rows: readonly Row[]): void {
    for (const row of rows) {
      const saved = savedRecord(row.status);
      if (saved) this.completeLater(row, saved.id);
    }
  }

  /**
   * Saved rows whose abstracts were never read, and are not about to be. They are fetched only when the user
   * asks.
   */
  incomplete(rows: readonly Row[]): Row[] {
    return rows.filter(
      (row) =>
        savedRecord(row.status)?.abstractPending && this.canFetchAbstract(row) && !this.queue.has(row.paper),
    );
  }

  /** Gives up the abstracts of rows that are no longer saved. */
  dropRemoved(rows: readonly Row[]): void {
    for (const row of rows) {
      const { kind } = knownStatus(row.status);
      if (kind === 'new' || kind === 'removed') this.queue.drop(row.paper);
    }
  }

  stop(): void {
    this.queue.stop();
    this.pauseGate.setPaused(false);
  }

  /** Whether this site's rule lets a paper's own page be read, and that page is of the same origin. */
  private canFetchAbstract({ paper: { url } }: Row): boolean {
    const page = this.page();
    if (page.site?.complete !== 'paper' || url === undefined) return false;
    return new URL(url).origin === page.url.origin;
  }

  private completeLater(row: Row, id: number): void {
    if (this.canFetchAbstract(row)) this.queue.add(id, row.paper);
  }

  private setProgress(progress: Saver['progress']): void {
    this.progress = progress;
    this.onChange();
  }

  /** @returns the id of the change, or why it failed. */
  private async saveSome(rows: Row[]): Promise<{ change?: number; failed?: string }> {
    const follows = rows.some((row) => !row.paper.abstract && this.canFetchAbstract(row));
    const papers = rows.map((row) => row.paper);
    let made: number | undefined;
    const save = async () => {
      const { change, papers: saved } = await this.services.save(papers, follows ? 'pending' : undefined);
      made = change;
      return saved;
    };
    const failed = await this.showWhile(rows, 'save', save, (saved, i, before) => {
      const { id = 0, outcome, abstract = true } = saved[i] ?? {};
      const row = rows[i];
      if (!row || !id) return fresh(before);
      if (!abstract) this.completeLater(row, id);
      // One that was in the library already is not undone by a press.
      return { ...addedHere(id, before), here: outcome === 'added' };
    });
    return { ...(made !== undefined && { change: made }), ...(failed && { failed }) };
  }

  /**
   * Shows rows as busy while an action runs, then its result or its error.
   *
   * @returns why it failed.
   */
  private async showWhile<T>(
    rows: Row[],
    action: RowAction,
    act: () => Promise<T>,
    after: (result: T, i: number, before: SettledStatus) => SettledStatus,
  ): Promise<string | undefined> {
    const before = rows.map((row) => knownStatus(row.status));
    const each = (status: (before: SettledStatus, i: number) => Row['status']) => {
      for (const [i, row] of rows.entries()) row.status = status(before[i] ?? { kind: 'unknown' }, i);
    };
    let failed: string | undefined;
    each((before) => ({ kind: 'busy', action, before }));
    const drawn = this.draw(rows);
    try {
      const result = await act();
      await drawn;
      each((before, i) => after(result, i, before));
    } catch (error) {
      const reason = (failed = errorText(error));
      each((before) => ({ kind: 'failed', action, reason, before }));
    }
    await this.draw(rows);
    return failed;
  }
}

/** Added on this page just now. */
function addedHere(id: number, before: SettledStatus): Extract<SettledStatus, { kind: 'saved' }> {
  const relation = relationOf(before);
  return { kind: 'saved', id, annotations: {}, abstractPending: false, here: true, relation };
}

function fresh(before: SettledStatus): SettledStatus {
  return { kind: 'new', relation: relationOf(before) };
}

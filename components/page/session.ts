/** A page with papers while it is open: reads it, marks its rows, does what a press asks for, and follows its changes. */
import { readPage } from '@/lib/detect/detect.ts';
import type { Found } from '@/lib/detect/found.ts';
import { paperLinks } from '@/lib/detect/links.ts';
import type { RuleReport } from '@/lib/detect/rule.ts';
import { completed } from '@/lib/merge.ts';
import type { PageReading } from '@/lib/messages.ts';
import type { Paper } from '@/lib/paper.ts';
import { batches, inSlices } from '@/lib/schedule.ts';
import { siteFor } from '@/lib/sites/index.ts';
import { type Card, createCard } from '../marks/card.ts';
import { AbstractQueue } from './abstract-queue.ts';
import type { Port } from './port.ts';
import { Measures } from './measures.ts';
import { drawRows, type Pointed, Row } from './row.ts';

/** Rows that get their marks, or are drawn anew, at one go: what they change is laid out and painted as one task. */
const MARKED_AT_ONCE = 50;
const DRAWN_AT_ONCE = 25;

interface Stand {
  row: Row;
  anchor: Element;
}

/** Between two questions to the worker about rows that are known, in ms. */
const REST = 150;

export class PageSession {
  /** Every row under each id of its paper. */
  private rows = new Map<string, Row>();
  private report: RuleReport = { rows: 0, titles: 0, changed: false };
  private scanning: Promise<void> | undefined;
  private stopped = false;
  private hasRead = false;
  private pointed: Pointed | undefined;
  private stale = false;
  private refreshing: Promise<void> | undefined;
  private readonly card: Card;
  private readonly queue: AbstractQueue;
  private readonly slices;
  private readonly drawn;

  constructor(
    private readonly view: Window,
    private readonly port: Port,
  ) {
    this.card = createCard(view);
    this.queue = new AbstractQueue(port);
    const stopped = () => this.stopped;
    this.slices = { pause: port.pause, clock: () => performance.now(), stopped };
    this.drawn = { ...this.slices, pause: port.drawn, slice: 0 };
  }

  /** Reads the page and marks what is new on it. A call while one is under way shares its end. */
  scan(): Promise<void> {
    this.scanning ??= this.scanOnce().finally(() => (this.scanning = undefined));
    return this.scanning;
  }

  /** Resolves once the page has been read: whoever asks before would be told that there is nothing. */
  async onceRead(): Promise<void> {
    if (!this.hasRead) await this.scan();
  }

  /** Asks again what the library knows of every row: something was saved or removed elsewhere. */
  refresh(): Promise<void> {
    this.stale = true;
    this.refreshing ??= this.refreshAll().finally(() => (this.refreshing = undefined));
    return this.refreshing;
  }

  /** One answer for all that is saved in quick succession, and never an old answer after a new one. */
  private async refreshAll(): Promise<void> {
    while (this.stale && !this.stopped) {
      await this.port.wait(REST);
      this.stale = false;
      const rows = this.distinct();
      if (rows.length > 0) await this.ask(rows);
    }
  }

  /** What the popup shows of this page. */
  reading(): PageReading {
    const papers = this.distinct().map(({ paper, view: { saved, wanting, related } }) => {
      const state = { ...(saved && { saved }), ...(wanting && { wanting }), ...(related && { related }) };
      return { paper, state };
    });
    const url = this.view.location.href;
    const site = siteFor(new URL(url))?.name;
    const { rows, titles, changed } = this.report;
    return { url, changed, rows, titles, papers, fetching: this.queue.length, ...(site && { site }) };
  }

  /** On one paper's page, ids of the papers that it links to; looked for when somebody asks. */
  async links(): Promise<string[]> {
    const rows = this.distinct();
    if (rows.length !== 1) return [];
    const page = { document: this.view.document, url: new URL(this.view.location.href) };
    const own = new Set(rows.flatMap((row) => row.paper.ids));
    const links = await inSlices(paperLinks(page, own), () => undefined, this.slices);
    return [...new Set(links?.flatMap((link) => link.ids))];
  }

  /** Saves rows where they stand: those whose papers have one of `ids`, or all that are not saved. Throws when it fails. */
  async clip(ids?: string[]): Promise<void> {
    const asked = ids ? ids.map((id) => this.rows.get(id)) : this.distinct();
    const rows = [...new Set(asked)].filter((row) => row !== undefined).filter((row) => !row.view.saved);
    await this.save(rows);
    const failed = rows.find((row) => row.view.failed)?.view.failed;
    if (failed) throw new Error(failed);
  }

  /** Takes every trace off the page. */
  stop(): void {
    this.stopped = true;
    this.queue.stop();
    for (const row of this.distinct()) row.remove();
    this.rows.clear();
    this.card.remove();
  }

  private async scanOnce(): Promise<void> {
    const { view, slices } = this;
    const before = this.rows;
    const now = new Map<string, Row>();
    const stands: Stand[] = [];
    const take = (found: Found | undefined) => {
      // What nothing tells from others could not be known again: it gets no mark.
      if (!found || found.mention || found.paper.ids.length === 0) return;
      const row = this.rowOf(found, now, before);
      if (found.anchor) stands.push({ row, anchor: found.anchor });
    };
    await slices.pause();
    const reading = readPage(view.document, new URL(view.location.href), { mentions: false });
    const report = await inSlices(reading, take, slices);
    if (!report) return;
    this.report = report;
    this.rows = now;
    const current = new Set(now.values());
    const known = new Set(before.values());
    for (const row of known) if (!current.has(row)) row.remove();
    await this.mark(stands);
    // The page may have become wider or narrower.
    await this.draw([...current].filter((row) => known.has(row) && row.view.related));
    const fresh = [...current].filter((row) => !known.has(row));
    if (fresh.length > 0 || current.size !== known.size) await this.ask(fresh);
    this.hasRead = true;
  }

  /** Puts a mark at each place that has none: a batch is measured, then changed, then drawn by the browser. */
  private async mark(stands: Stand[]): Promise<void> {
    const measures = new Measures(this.view);
    const markAll = (batch: Stand[]) => {
      const bare = batch.filter(({ row, anchor }) => anchor.isConnected && !row.isMarkedAt(anchor));
      const measured = bare.map(({ anchor }) => measures.of(anchor));
      for (const [i, { row, anchor }] of bare.entries()) {
        const measure = measured[i];
        if (measure) row.markAt(anchor, measure, this.view.document);
      }
    };
    await inSlices(batches(stands, MARKED_AT_ONCE), markAll, this.drawn);
  }

  private async draw(rows: Row[]): Promise<void> {
    const drawAll = (batch: Row[]) => {
      drawRows(batch, this.view);
      // The words under the pointer are those of a moment ago.
      if (this.pointed && batch.includes(this.pointed.row)) this.events.onPoint(this.pointed);
    };
    await inSlices(batches(rows, DRAWN_AT_ONCE), drawAll, this.drawn);
  }

  /** The row of a paper that was found: one that this scan or the last one knows, or a new one. */
  private rowOf({ paper }: Found, now: Map<string, Row>, before: Map<string, Row>): Row {
    const known = keysOf(paper)
      .map((key) => now.get(key) ?? before.get(key))
      .find(Boolean);
    const row = known ?? new Row(paper, this.port, this.events);
    row.paper = completed(row.paper, paper);
    for (const key of keysOf(row.paper)) now.set(key, row);
    return row;
  }

  private readonly events = {
    onPress: (row: Row) => void this.press(row),
    onPoint: (pointed: Pointed | undefined) => {
      this.pointed = pointed;
      this.card.show(pointed?.words(), pointed?.at, pointed?.tone);
    },
  };

  private async ask(rows: Row[]): Promise<void> {
    const before = rows.map((row) => row.view);
    const states = await this.port.seen(
      rows.map((row) => row.paper),
      this.distinct().length,
    );
    // Taking in the answer was a slice by itself.
    await this.slices.pause();
    if (this.stopped) return;
    const changed: Row[] = [];
    for (const [i, row] of rows.entries()) {
      const { saved, wanting, related } = states[i] ?? {};
      const { just, removed, saving } = row.view;
      // What a press has done since is newer than this answer.
      if (saving || row.view !== before[i]) continue;
      const undoable = saved ? just && { just } : removed && { removed };
      const view = { ...(saved && { saved }), ...(related && { related }), ...undoable };
      if (Object.keys({ ...row.view, ...view }).length > 0) changed.push(row);
      row.view = view;
      if (wanting) this.completeLater(row);
    }
    await this.draw(changed);
  }

  private async press(row: Row): Promise<void> {
    const { saved, removed, saving } = row.view;
    if (saving) return;
    if (saved) {
      await this.attempt(
        [row],
        () => this.port.remove([saved]),
        () => {
          this.queue.drop(row.paper);
          return { removed: saved };
        },
      );
    } else if (removed) {
      await this.attempt(
        [row],
        () => this.port.restore([removed]),
        ([id]) => (id ? { saved: id, just: true } : {}),
      );
    } else await this.save([row]);
  }

  private async save(rows: Row[]): Promise<void> {
    const follows = rows.some((row) => !row.paper.abstract && this.fetchable(row));
    const papers = rows.map((row) => row.paper);
    await this.attempt(
      rows,
      () => this.port.save(papers, follows || undefined),
      (saved, i) => {
        const { id = 0, abstract = true } = saved[i] ?? {};
        const row = rows[i];
        if (row && !abstract) this.completeLater(row);
        return { saved: id, just: true };
      },
    );
  }

  /** Shows rows as busy, does something about them, then shows what came of it or why nothing did. */
  private async attempt<T>(
    rows: Row[],
    act: () => Promise<T>,
    after: (result: T, i: number) => Row['view'],
  ): Promise<void> {
    for (const row of rows) row.view = { ...row.view, saving: true };
    try {
      const [result] = await Promise.all([act(), this.draw(rows)]);
      for (const [i, row] of rows.entries()) row.view = { ...keep(row), ...after(result, i) };
    } catch (error) {
      const failed = error instanceof Error ? error.message : String(error);
      for (const row of rows) row.view = { ...keep(row), failed };
    }
    await this.draw(rows);
  }

  private completeLater(row: Row): void {
    if (this.fetchable(row)) this.queue.add(row.paper);
  }

  /** Whether this site's rule lets a paper's own page be read, and that page is of the same origin. */
  private fetchable({ paper: { url } }: Row): boolean {
    const here = new URL(this.view.location.href);
    return siteFor(here)?.complete === 'paper' && url !== undefined && new URL(url).origin === here.origin;
  }

  private distinct(): Row[] {
    return [...new Set(this.rows.values())];
  }
}

/** What a paper is known by on its page: its ids, or where it has none (a title without authors) what else tells it. */
function keysOf({ ids, url, title }: Paper): string[] {
  return ids.length > 0 ? ids : [url ?? title];
}

/** What outlasts a press: why a row is related does not change by being saved. */
function keep({ view: { related } }: Row): Row['view'] {
  return related ? { related } : {};
}

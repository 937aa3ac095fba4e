/** The rows of a page: reads them from it, puts their marks in, and draws them, always in slices that hold nobody up. */
import type { DetectedPaper } from '@/lib/detect/detected-paper.ts';
import { identify } from '@/lib/addresses/index.ts';
import { readPage } from '@/lib/detect/detect.ts';
import type { RuleReport } from '@/lib/detect/rule.ts';
import { completed } from '@/lib/complete-paper.ts';
import { PaperIndex } from '@/lib/paper-index.ts';
import { batches, inSlices } from '@/lib/schedule.ts';
import { siteFor } from '@/lib/sites/index.ts';
import type { Site } from '@/lib/sites/shared/site.ts';
import { Measures } from './measures.ts';
import type { PageServices } from './page-services.ts';
import { drawRows, keepInside, Row, type RowEvents } from './row.ts';

/** Rows that get their marks, or are drawn anew, at one go: what they change is laid out and painted as one task. */
const MARKED_AT_ONCE = 50;
const DRAWN_AT_ONCE = 25;
/** The most links in texts that are marked. */
const MOST_MENTIONS = 300;

interface Stand {
  row: Row;
  anchor: Element;
  mention: boolean;
}

/** What one reading of the page has found. */
interface Reading {
  report: RuleReport;
  /** Every row by its paper. */
  now: PaperIndex<Row>;
  listed: Set<Row>;
}

export class Rows {
  report: RuleReport = { rows: 0, titles: 0, changed: false };
  /** The rule that the page was read by. */
  site: Site | undefined;
  /** Every row by its paper. */
  private known = new PaperIndex<Row>();
  private readonly slices;
  private readonly drawn;

  /** @param onDrawn called after rows were drawn. */
  constructor(
    private readonly view: Window,
    private readonly services: PageServices,
    private readonly events: RowEvents,
    private readonly onDrawn: (rows: readonly Row[]) => void,
    stopped: () => boolean,
  ) {
    this.slices = { pause: services.pause, clock: () => performance.now(), stopped };
    this.drawn = { ...this.slices, pause: services.drawn, slice: 0 };
  }

  /** All papers, listed or mentioned, in page order. */
  all(): Row[] {
    return [...new Set(this.known.values())];
  }

  /** What the page lists or is about. */
  listed(): Row[] {
    return this.all().filter((row) => row.listed);
  }

  of(id: string): Row | undefined {
    return this.known.get(id);
  }

  /**
   * Reads the page and marks what is new on it.
   *
   * @returns the rows that are new, and whether any have come or gone. Nothing when stopped.
   */
  async read(mentions: boolean): Promise<{ fresh: Row[]; changed: boolean } | undefined> {
    const url = new URL(this.view.location.href);
    this.site = siteFor(url);
    const reading = await this.readOnce(url, mentions);
    if (!reading) return undefined;
    const { report, now, listed } = reading;
    const before = this.known;
    this.report = report;
    this.known = now;
    const current = new Set(now.values());
    for (const row of current) row.listed = listed.has(row);
    const old = new Set(before.values());
    for (const row of old) if (!current.has(row)) row.remove();
    // The page may have become wider or narrower.
    await this.redraw([...current].filter((row) => old.has(row)));
    const fresh = [...current].filter((row) => !old.has(row));
    return { fresh, changed: fresh.length > 0 || current.size !== old.size };
  }

  /** Reads the page, and marks what has been read whenever it pauses. @returns nothing when stopped. */
  private async readOnce(url: URL, mentions: boolean): Promise<Reading | undefined> {
    const before = this.known;
    const now = new PaperIndex<Row>();
    const listed = new Set<Row>();
    const unmarked: Stand[] = [];
    let mentioned = 0;
    const take = (found: DetectedPaper | undefined) => {
      // What nothing tells from others could not be known again: it gets no mark.
      if (!found || found.paper.ids.length === 0) return;
      const mention = found.mention === true;
      if (mention && (!found.anchor?.matches('a') || ++mentioned > MOST_MENTIONS)) return;
      const row = this.rowOf(found, now, before);
      if (!mention) listed.add(row);
      row.listed = listed.has(row);
      if (found.anchor) unmarked.push({ row, anchor: found.anchor, mention });
    };
    const measures = new Measures(this.view);
    const markFound = () => this.mark(unmarked.splice(0), measures);
    const { log } = this.services;
    const start = performance.now();
    let paused = 0;
    let waiting = 0;
    const pause = async () => {
      const from = performance.now();
      // Each batch waits for the page to be drawn: one that is still growing is not marked yet.
      if (unmarked.length >= MARKED_AT_ONCE || unmarked.length === waiting) await markFound();
      waiting = unmarked.length;
      await this.slices.pause();
      paused += performance.now() - from;
    };
    await pause();
    const steps = readPage(this.view.document, url, { identify, mentions, log });
    const report = await inSlices(steps, take, { ...this.slices, pause });
    const ms = Math.round(performance.now() - start - paused);
    await markFound();
    if (!report || this.slices.stopped()) {
      for (const row of now.values()) row.remove();
      return undefined;
    }
    const { site: rule = 'none', rows, titles } = report;
    log('page read', { rule, rows, titles, papers: new Set(now.values()).size, ms });
    return { report, now, listed };
  }

  /** Draws rows whose state has changed. */
  async draw(rows: readonly Row[]): Promise<void> {
    const drawAll = (batch: Row[]) => {
      drawRows(batch, this.view);
      this.onDrawn(batch);
    };
    await inSlices(batches(rows, DRAWN_AT_ONCE), drawAll, this.drawn);
  }

  /** Draws anew what depends on where things stand. */
  async redraw(rows: readonly Row[] = this.all()): Promise<void> {
    const behind = rows.filter((row) => row.behind().length > 0);
    await inSlices(batches(behind, MARKED_AT_ONCE), (batch) => keepInside(batch, this.view), this.drawn);
    await this.draw(rows.filter(({ view, dimmed }) => view.related || view.saved || dimmed));
  }

  /** Takes the page's colours anew. */
  async retint(): Promise<void> {
    const measures = new Measures(this.view);
    const retintAll = (batch: Row[]) => {
      for (const row of batch) row.retint((anchor) => measures.lookOf(anchor));
    };
    await inSlices(batches(this.all(), MARKED_AT_ONCE), retintAll, this.drawn);
    await this.redraw();
  }

  clear(): void {
    for (const row of this.all()) row.remove();
    this.known = new PaperIndex();
  }

  /** Puts a mark at each place that has none: a batch is measured, then changed, then drawn by the browser. */
  private async mark(stands: Stand[], measures: Measures): Promise<void> {
    const markAll = (batch: Stand[]) => {
      const bare = batch.filter(({ row, anchor }) => anchor.isConnected && !row.isMarkedAt(anchor));
      const measured = bare.map(({ anchor, mention }) => measures.of(anchor, mention));
      for (const [i, { row, anchor, mention }] of bare.entries()) {
        const measure = measured[i];
        if (measure) row.markAt(anchor, measure, mention);
      }
      keepInside([...new Set(bare.map(({ row }) => row))], this.view);
    };
    await inSlices(batches(stands, MARKED_AT_ONCE), markAll, this.drawn);
  }

  /** The row of a paper that was found: one that this scan or the last one knows, or a new one. */
  private rowOf({ paper }: DetectedPaper, now: PaperIndex<Row>, before: PaperIndex<Row>): Row {
    const row = now.find(paper) ?? before.find(paper) ?? new Row(paper, this.services, this.events);
    row.paper = completed(row.paper, paper);
    now.set(row.paper, row);
    return row;
  }
}

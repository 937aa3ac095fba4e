/**
 * The rows of a page: reads them, adds their marks and draws them, in slices short enough for the page to
 * stay responsive.
 */
import type { DetectedPaper } from '@/lib/detect/detected-paper.ts';
import { readPage } from '@/lib/detect/detect.ts';
import type { RuleReport } from '@/lib/detect/rule.ts';
import { fillGaps } from '@/lib/complete-paper.ts';
import type { Paper } from '@/lib/paper.ts';
import { PaperIndex } from '@/lib/paper-index.ts';
import { batches, runInSlices } from '@/lib/schedule.ts';
import { siteFor } from '@/lib/sites/index.ts';
import type { Site } from '@/lib/sites/shared/site.ts';
import { RowMeasures } from './measures.ts';
import type { PageServices } from './page-services.ts';
import { keepMarksInside, type MarkTarget, placeRows, Row, type RowEvents } from './row.ts';
import { anchorsByRow, readAgain, type RowPlaces } from './row-places.ts';

/**
 * How many rows get marks, or are drawn, in one slice. The browser lays out and paints their changes as one
 * task.
 */
const MARK_BATCH = 50;
const DRAW_BATCH = 25;
/** How many links in texts get marks at most. */
const MAX_MENTIONS = 300;

/** A place that gets a mark. */
interface MarkPlace {
  row: Row;
  anchor: Element;
  mention: boolean;
}

/** The result of reading the page. */
interface PageContents {
  report: RuleReport;
  /** Every row by its paper. */
  rows: PaperIndex<Row>;
  listed: Set<Row>;
  /** The rows at each place. */
  places: RowPlaces;
  /** How many papers are offered, not marked. */
  unsure: number;
}

export class Rows {
  /** Papers that are offered, not marked. */
  unsure = 0;
  report: RuleReport = { rows: 0, titles: 0, changed: false };
  /** The site rule for the page. */
  site: Site | undefined;
  /** Every row by its paper. */
  private known = new PaperIndex<Row>();
  private places: RowPlaces = new Map();
  private readonly slices;
  private readonly painting;

  /** @param onDrawn called after rows were drawn. */
  constructor(
    private readonly view: Window,
    private readonly services: PageServices,
    private readonly events: RowEvents,
    private readonly onDrawn: (rows: readonly Row[]) => void,
    stopped: () => boolean,
  ) {
    this.slices = { pause: services.pause, clock: () => performance.now(), stopped };
    this.painting = { ...this.slices, pause: services.painted, slice: 0 };
  }

  /** The rows of all papers, listed or mentioned, in page order. */
  allRows(): Row[] {
    return [...new Set(this.known.values())];
  }

  /** The rows of papers that the page lists or is about. */
  listedRows(): Row[] {
    return this.allRows().filter((row) => row.listed);
  }

  rowWithId(id: string): Row | undefined {
    return this.known.get(id);
  }

  /** The mark that is at a place now; of the paper that stands there. */
  targetAt(anchor: Element): MarkTarget | undefined {
    const [row] = this.places.get(anchor) ?? [];
    return row?.targetAt(anchor);
  }

  /**
   * Reads the page and marks its new rows.
   *
   * @param lists whether lists that are only likely to be papers are; undefined if the user was not asked.
   * @returns the rows that are new or have got other ids, and whether the set of rows has changed. Undefined
   *   when stopped.
   */
  async read(mentions: boolean, lists?: boolean): Promise<{ fresh: Row[]; changed: boolean } | undefined> {
    const url = new URL(this.view.location.href);
    this.site = siteFor(url);
    const old = new Map(this.allRows().map((row) => [row, idsOf(row)]));
    const reading = await this.readOnce(url, mentions, lists);
    if (!reading) return undefined;
    const { report, rows: now, listed, places, unsure } = reading;
    this.report = report;
    this.unsure = unsure;
    this.known = now;
    this.places = places;
    const current = new Set(now.values());
    for (const row of current) row.listed = listed.has(row);
    for (const row of old.keys()) if (!current.has(row)) row.remove();
    for (const [row, anchors] of anchorsByRow(places)) row.keepMarksAt(anchors);
    // The page's layout may have changed.
    await this.updatePositions([...current].filter((row) => old.has(row)));
    const fresh = [...current].filter((row) => old.get(row) !== idsOf(row));
    return { fresh, changed: fresh.length > 0 || current.size !== old.size };
  }

  /** Reads the page, and adds marks during the pauses. @returns undefined when stopped. */
  private async readOnce(
    url: URL,
    mentions: boolean,
    lists: boolean | undefined,
  ): Promise<PageContents | undefined> {
    const before = this.known;
    const now = new PaperIndex<Row>();
    const listed = new Set<Row>();
    const places: RowPlaces = new Map();
    const unmarked: MarkPlace[] = [];
    let mentionCount = 0;
    const unsure: Paper[] = [];
    const take = (found: DetectedPaper | undefined) => {
      // A paper without ids could not be recognised when the page is read again, so it gets no mark.
      if (!found || found.paper.ids.length === 0) return;
      if (found.unsure && !lists) {
        unsure.push(found.paper);
        return;
      }
      const mention = found.mention === true;
      if (mention && (!found.anchor?.matches('a') || ++mentionCount > MAX_MENTIONS)) return;
      const row = this.rowOf(found, now, before);
      if (!mention) listed.add(row);
      row.listed = listed.has(row);
      const { anchor } = found;
      if (!anchor) return;
      places.set(anchor, (places.get(anchor) ?? new Set()).add(row));
      unmarked.push({ row, anchor, mention });
    };
    const measures = new RowMeasures(this.view);
    const markFoundRows = () => this.addMarks(unmarked.splice(0), measures, places);
    const { identify, log, loadClassifiers } = this.services;
    const classifiers = this.site ? undefined : await loadClassifiers();
    const start = performance.now();
    let paused = 0;
    let unmarkedBefore = 0;
    const pause = async () => {
      const from = performance.now();
      // Marks rows in full batches, and the rest once no more are found: each batch waits for the page to be
      // painted.
      if (unmarked.length >= MARK_BATCH || unmarked.length === unmarkedBefore) await markFoundRows();
      unmarkedBefore = unmarked.length;
      await this.slices.pause();
      paused += performance.now() - from;
    };
    await pause();
    const steps = readPage(this.view.document, url, { identify, classifiers, mentions, log });
    const report = await runInSlices(steps, take, { ...this.slices, pause });
    const ms = Math.round(performance.now() - start - paused);
    await markFoundRows();
    if (!report || this.slices.stopped()) {
      for (const row of now.values()) row.remove();
      return undefined;
    }
    const { site: rule = 'none', rows, titles } = report;
    log('page read', { rule, rows, titles, papers: new Set(now.values()).size, ms });
    return { report, rows: now, listed, places, unsure: lists === false ? 0 : unsure.length };
  }

  /** Paints rows whose state has changed. */
  async draw(rows: readonly Row[]): Promise<void> {
    const drawAll = (batch: Row[]) => {
      for (const row of batch) row.draw();
      this.onDrawn(batch);
    };
    await runInSlices(batches(rows, DRAW_BATCH), drawAll, this.painting);
  }

  /** Updates what depends on the positions of the rows: of all alike, whatever their states are. */
  async updatePositions(rows: readonly Row[] = this.allRows()): Promise<void> {
    const withMarksAfter = rows.filter((row) => row.marksAfterTitles().length > 0);
    await runInSlices(
      batches(withMarksAfter, MARK_BATCH),
      (batch) => keepMarksInside(batch, this.view),
      this.painting,
    );
    await this.place(rows.filter((row) => row.hasPlaces));
  }

  /** Places the lines of mentions, and the overlays that dim. */
  async place(rows: readonly Row[]): Promise<void> {
    await runInSlices(batches(rows, DRAW_BATCH), placeRows, this.painting);
  }

  /** Updates the colours of all marks to those of the page. */
  async updateColours(): Promise<void> {
    const measures = new RowMeasures(this.view);
    const updateAll = (batch: Row[]) => {
      for (const row of batch) row.updateColours((anchor) => measures.measureAppearance(anchor));
    };
    await runInSlices(batches(this.allRows(), MARK_BATCH), updateAll, this.painting);
    await this.updatePositions();
  }

  /** The rows whose marks the page has removed or hidden. */
  preventedRows(): Row[] {
    return this.listedRows().filter((row) => row.isPrevented);
  }

  clear(): void {
    for (const row of this.allRows()) row.remove();
    this.known = new PaperIndex();
    this.places = new Map();
  }

  /**
   * Adds a mark at each place that has none. All places of a batch are measured before any is changed.
   *
   * @param now the rows at each place, as far as the page has been read.
   */
  private async addMarks(places: MarkPlace[], measures: RowMeasures, now: RowPlaces): Promise<void> {
    const removeOldMark = (anchor: Element) => {
      for (const row of this.places.get(anchor) ?? [])
        if (!now.get(anchor)?.has(row)) row.removeMarkAt(anchor);
    };
    const markAll = (batch: MarkPlace[]) => {
      for (const { anchor } of batch) removeOldMark(anchor);
      const unmarked = batch.filter(({ row, anchor }) => anchor.isConnected && !row.isMarkedAt(anchor));
      const measured = unmarked.map(({ anchor, mention }) => measures.measure(anchor, mention));
      for (const [i, { row, anchor, mention }] of unmarked.entries()) {
        const measure = measured[i];
        if (measure) row.markAt(anchor, measure, mention);
      }
      const rows = [...new Set(unmarked.map(({ row }) => row))];
      keepMarksInside(rows, this.view);
      placeRows(rows.filter((row) => row.hasPlaces));
    };
    await runInSlices(batches(places, MARK_BATCH), markAll, this.painting);
  }

  /** The row of a paper that was found: one that this scan or the last one knows, or a new one. */
  private rowOf({ paper }: DetectedPaper, now: PaperIndex<Row>, before: PaperIndex<Row>): Row {
    const known = now.find(paper);
    const old = known ?? before.find(paper);
    const row = old ?? new Row(paper, this.services, this.events);
    if (known) row.paper = fillGaps(row.paper, paper);
    else if (old) row.paper = readAgain(old.paper, paper);
    now.set(row.paper, row);
    return row;
  }
}

function idsOf({ paper }: Row): string {
  return paper.ids.join(' ');
}

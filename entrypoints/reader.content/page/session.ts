/**
 * Offprint on one page while the page is open: marks its rows, answers presses, and keeps up with changes.
 */
import { findPaperLinks } from '@/lib/detect/links.ts';
import type { PageReading } from '@/lib/messages.ts';
import { runInSlices } from '@/lib/schedule.ts';
import { marksMentions, type Switches, toSwitches } from '@/lib/settings/switches.ts';
import { siteFor } from '@/lib/sites/index.ts';
import type { MarkPress } from '@/components/marks/mark.ts';
import { CardControl } from './card-control.ts';
import { followAppearance } from './follow-appearance.ts';
import { addStepKeys } from './step-keys.ts';
import { ListingControl } from './listing-control.ts';
import type { PageServices } from './page-services.ts';
import type { MarkTarget, Row } from './row.ts';
import { Rows } from './rows.ts';
import { Saver } from './saver.ts';

/** How long to wait for further changes of the library before looking the rows up again, in ms. */
const REFRESH_DELAY = 150;

export class PageSession {
  private scanning: Promise<void> | undefined;
  private stopped = false;
  private hasRead = false;
  private stale = false;
  private refreshing: Promise<void> | undefined;
  private readonly end = new AbortController();
  private readonly rows: Rows;
  private readonly saver: Saver;
  private readonly listing: ListingControl;
  /** Created when the user first points at a mark. */
  private card: CardControl | undefined;

  constructor(
    private readonly view: Window & typeof globalThis,
    private readonly services: PageServices,
    private switches: Switches = toSwitches(undefined),
  ) {
    const events = {
      onPress: (target: MarkTarget, press: MarkPress) => void this.press(target, press),
      onPoint: (target: MarkTarget, focused?: boolean) => void this.useCard().point(target, focused),
      onLeave: (row: Row) => void this.card?.left(row),
      onOpen: (target: MarkTarget) => this.useCard().open(target),
    };
    this.rows = new Rows(
      view,
      services,
      events,
      (rows) => this.card?.update(rows),
      () => this.stopped,
    );
    const draw = (rows: readonly Row[]) => this.rows.draw(rows);
    const page = () => ({ url: this.here, site: this.rows.site });
    this.saver = new Saver(services, page, draw, () => void this.listing.refilter());
    this.listing = new ListingControl(view, services, this.rows, this.saver, switches, () => this.isNamed);
    const { signal } = this.end;
    followAppearance(view, this.rows, { services, onColoursChanged: () => this.listing.show(), signal });
    const onStep = (by: 1 | -1) => this.listing.step(by);
    addStepKeys(view, { isUseful: () => this.listing.hasRelated, onStep, signal });
  }

  /** Reads the page and marks its new rows. A call during another one waits for that one. */
  scan(): Promise<void> {
    this.scanning ??= this.scanOnce().finally(() => (this.scanning = undefined));
    return this.scanning;
  }

  /** Resolves once the page has been read for the first time. */
  async onceRead(): Promise<void> {
    if (!this.hasRead) await this.scan();
  }

  /** Looks all rows up again, after the library was changed elsewhere. */
  refresh(): Promise<void> {
    this.stale = true;
    this.refreshing ??= this.refreshAll().finally(() => (this.refreshing = undefined));
    return this.refreshing;
  }

  /** Applies changed switches. The caller stops the session if they turn the page off. */
  async follow(switches: Switches): Promise<void> {
    const before = this.mentions;
    this.switches = switches;
    this.listing.follow(switches);
    if (this.mentions === before) return;
    // A scan that is under way began with the old switches.
    await this.scanning;
    await this.scan();
  }

  /** What the popup shows of the page. */
  reading(): PageReading {
    const papers = this.rows
      .listedRows()
      .map(({ paper, view: { saved, abstractPending, annotations, related } }) => {
        const state = {
          ...(saved && { saved }),
          ...(abstractPending && { abstractPending }),
          ...(annotations && Object.keys(annotations).length > 0 && { annotations }),
          ...(related && { related }),
        };
        return { paper, state };
      });
    const site = this.rows.site?.name;
    const { rows, titles, changed } = this.rows.report;
    const { href: url } = this.view.location;
    const fetching = this.saver.abstracts;
    const missing = this.incomplete().length;
    const prevented = this.rows.preventedRows().length;
    return { url, changed, rows, titles, papers, fetching, missing, prevented, ...(site && { site }) };
  }

  /**
   * Marks again the rows that lack their marks. Those that a page takes away again are `prevented` in the
   * reading.
   */
  async mendMarks(): Promise<void> {
    if (this.rows.preventedRows().length === 0) return;
    await this.scan();
    await this.services.painted();
  }

  /** The ids of the papers that a paper's own page links to; none on other pages. */
  async links(): Promise<string[]> {
    const rows = this.rows.listedRows();
    if (rows.length !== 1) return [];
    const { identify } = this.services;
    const page = { document: this.view.document, url: this.here, identify };
    const own = new Set(rows.flatMap((row) => row.paper.ids));
    const { pause } = this.services;
    const slices = { pause, clock: () => performance.now(), stopped: () => this.stopped };
    const links = await runInSlices(findPaperLinks(page, own), () => undefined, slices);
    return [...new Set(links?.flatMap((link) => link.ids))];
  }

  /** Saves the rows with these ids, or all that are not saved. Throws if that fails. */
  async clip(ids?: string[]): Promise<void> {
    await this.onceRead();
    const asked = ids ? ids.map((id) => this.rows.rowWithId(id)) : this.rows.listedRows();
    const rows = [...new Set(asked)].filter((row) => row !== undefined);
    const { failed } = await this.saver.save(rows);
    if (failed) throw new Error(failed);
  }

  /**
   * Reads the abstracts that saved papers of this page lack from the papers' own pages: a person has asked
   * for it.
   */
  async fetchAbstracts(): Promise<void> {
    await this.onceRead();
    this.saver.complete(this.incomplete());
  }

  /** Removes everything of Offprint from the page. */
  stop(): void {
    this.stopped = true;
    this.end.abort();
    this.saver.stop();
    this.listing.remove();
    this.rows.clear();
    this.card?.remove();
  }

  /**
   * Saved rows whose abstracts were never read, and are not about to be. They are fetched only when a person
   * asks.
   */
  private incomplete(): Row[] {
    return this.rows
      .listedRows()
      .filter(
        (row) => row.view.abstractPending && this.saver.canFetchAbstract(row) && !this.saver.isQueued(row),
      );
  }

  private get here(): URL {
    return new URL(this.view.location.href);
  }

  /** Whether there is a site rule for the page. */
  private get isNamed(): boolean {
    return siteFor(this.here) !== undefined;
  }

  private get mentions(): boolean {
    return marksMentions(this.switches, this.here, this.isNamed);
  }

  private useCard(): CardControl {
    this.card ??= new CardControl(
      this.view,
      this.services,
      (row) => void this.act(row),
      (rows) => this.rows.draw(rows),
    );
    return this.card;
  }

  private async scanOnce(): Promise<void> {
    const read = await this.rows.read(this.mentions);
    if (!read) return;
    if (read.changed) await this.lookUp(read.fresh);
    this.hasRead = true;
    await this.listing.refilter();
  }

  /**
   * One look-up for changes in quick succession; never two at a time, so that an old answer cannot follow a
   * new one.
   */
  private async refreshAll(): Promise<void> {
    while (this.stale && !this.stopped) {
      await this.services.wait(REFRESH_DELAY);
      this.stale = false;
      const rows = this.rows.allRows();
      if (rows.length > 0) await this.lookUp(rows);
    }
  }

  private async lookUp(rows: Row[]): Promise<void> {
    const before = rows.map((row) => row.view);
    const papers = rows.map((row) => row.paper);
    const states = await this.services.lookUp(papers, this.rows.listedRows().length);
    // Deserialising the answer was a slice of its own.
    await this.services.pause();
    if (this.stopped) return;
    const changed: Row[] = [];
    for (const [i, row] of rows.entries()) {
      const { saved, abstractPending, annotations } = states[i] ?? {};
      const { justSaved, removed, saving } = row.view;
      // The user has pressed the mark since: that state is newer than the answer.
      if (saving || row.view !== before[i]) continue;
      const undoable = saved ? justSaved && { justSaved } : removed && { removed };
      // A paper that was just saved here keeps its relation.
      const related = states[i]?.related ?? (saved && justSaved ? row.view.related : undefined);
      const state = {
        ...(saved && { saved }),
        ...(abstractPending && { abstractPending }),
        ...(annotations && { annotations }),
        ...(related && { related }),
      };
      const view = { ...state, ...undoable };
      if (Object.keys({ ...row.view, ...view }).length > 0) changed.push(row);
      row.view = view;
    }
    await this.rows.draw(changed);
    await this.listing.refilter();
  }

  private async press(target: MarkTarget, { shift, touch }: MarkPress): Promise<void> {
    const { row } = target;
    if (row.listed && this.listing.handlePress(row, shift)) return;
    // A press undoes only what was saved on this page. The mark of any other saved paper opens the card.
    if (row.view.saved && !row.view.justSaved) return this.useCard().open(target);
    if (touch) this.useCard().open(target, false);
    await this.act(row);
  }

  /** Saves a row, or undoes that. */
  private async act(row: Row): Promise<void> {
    await this.saver.press(row);
    await this.listing.refilter();
  }
}

/**
 * Offprint on one page while the page is open: marks its rows, answers presses, and keeps up with changes.
 */
import type { PageReading } from '@/lib/messages.ts';
import { acceptsLists, marksMentions, type Switches, toSwitches } from '@/lib/settings/switches.ts';
import { i18n } from '#i18n';
import { siteFor } from '@/lib/sites/index.ts';
import type { MarkPress } from '@/components/marks/mark.ts';
import { CardControl } from './card-control.ts';
import { followAppearance } from './follow-appearance.ts';
import { addStepKeys } from './step-keys.ts';
import { ListingControl } from './listing-control.ts';
import type { PageServices } from './page-services.ts';
import type { MarkTarget, Row } from './row.ts';
import { Rows } from './rows.ts';
import { LookUps } from './look-ups.ts';
import { linksOf, readingOf } from './reading.ts';
import { Presses } from './presses.ts';
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
  private readonly lookUps: LookUps;
  private readonly listing: ListingControl;
  private readonly presses: Presses;
  /** Created when the user first points at a mark. */
  private card: CardControl | undefined;

  constructor(
    private readonly view: Window & typeof globalThis,
    private readonly services: PageServices,
    private switches: Switches = toSwitches(undefined),
  ) {
    const events = {
      onPress: (target: MarkTarget, press: MarkPress) => this.start(this.presses.press(target, press)),
      onPoint: (target: MarkTarget, focused?: boolean) => this.start(this.useCard().point(target, focused)),
      onLeave: (row: Row) => this.start(this.card?.left(row)),
      onOpen: (target: MarkTarget) => this.services.isGone() || this.useCard().open(target),
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
    this.saver = new Saver(services, page, draw, () => this.start(this.listing.refilter()));
    this.lookUps = new LookUps(
      services,
      () => this.rows.listedRows().length,
      (changed) => this.showAnswers(changed),
      () => this.stopped,
    );
    this.listing = new ListingControl(view, services, this.rows, this.saver, switches, {
      isNamed: () => this.isNamed,
      beforeSaving: () => this.readIfChanged(),
    });
    this.presses = new Presses({
      services,
      listing: this.listing,
      saver: this.saver,
      card: () => this.useCard(),
      rows: this.rows,
      readIfChanged: () => this.readIfChanged(),
    });
    const { signal } = this.end;
    followAppearance(view, this.rows, { services, onColoursChanged: () => this.listing.show(), signal });
    const onStep = (by: 1 | -1) => this.listing.step(by);
    const isUseful = () => this.switches.singleKeys !== false && this.listing.isShown;
    addStepKeys(view, { isUseful, onStep, signal });
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
    const before = [this.mentions, acceptsLists(this.switches, this.here)];
    const { strictness } = this.switches;
    this.switches = switches;
    this.listing.follow(switches);
    if (switches.strictness !== strictness) await this.refresh();
    const now = [this.mentions, acceptsLists(switches, this.here)];
    if (now.every((one, i) => one === before[i])) return;
    // A scan that is under way began with the old switches.
    await this.scanning;
    await this.scan();
  }

  /** What the popup shows of the page. */
  reading(): PageReading {
    return readingOf(this.rows, {
      url: this.view.location.href,
      fetching: this.saver.abstracts,
      missing: this.saver.incomplete(this.rows.listedRows()).length,
      prevented: this.rows.preventedRows().length,
      unanswered: this.lookUps.isPending,
    });
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
  links(): Promise<string[]> {
    return linksOf(this.rows, this.view, this.services, () => this.stopped);
  }

  /** Saves the rows with these ids, or all that are not saved. Throws if that fails. */
  async clip(ids?: string[]): Promise<void> {
    await this.onceRead();
    await this.readIfChanged();
    const asked = ids ? ids.map((id) => this.rows.rowWithId(id)) : this.rows.listedRows();
    const rows = [...new Set(asked)].filter((row) => row !== undefined);
    // The page has changed since someone was shown what it has.
    if (ids && ids.length > 0 && rows.length === 0) throw new Error(i18n.t('page.none'));
    const { failed } = await this.saver.save(rows);
    if (failed) throw new Error(failed);
  }

  /**
   * Reads the abstracts that saved papers of this page lack from the papers' own pages: the user has asked
   * for it.
   */
  async fetchAbstracts(): Promise<void> {
    await this.onceRead();
    this.saver.complete(this.saver.incomplete(this.rows.listedRows()));
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
    this.card ??= new CardControl(this.view, this.services, (row) => this.start(this.presses.act(row)));
    return this.card;
  }

  private async scanOnce(): Promise<void> {
    const read = await this.rows.read(this.mentions, acceptsLists(this.switches, this.here));
    if (!read) return;
    this.card?.hideUnless((target) => this.rows.targetAt(target.anchor)?.row === target.row);
    if (read.changed) await this.lookUps.ask(read.fresh);
    this.hasRead = true;
    await this.listing.refilter();
  }

  /** One look-up for changes of the library in quick succession. */
  private async refreshAll(): Promise<void> {
    while (this.stale && !this.stopped) {
      await this.services.wait(REFRESH_DELAY);
      this.stale = false;
      const rows = this.rows.allRows();
      if (rows.length > 0) await this.lookUps.ask(rows);
    }
  }

  private async showAnswers(changed: Row[]): Promise<void> {
    this.saver.dropRemoved(changed);
    await this.rows.draw(changed);
    await this.listing.refilter();
  }

  /** Reads the page if it has changed since it was read. @returns whether it had. */
  private async readIfChanged(): Promise<boolean> {
    if (!this.services.hasChanged()) return false;
    // A scan that is under way may have read a row before it changed.
    await this.scanning;
    await this.scan();
    return true;
  }

  /** Lets work go on by itself; an error that nobody is told of otherwise is logged. */
  private start(work: Promise<unknown> | undefined): void {
    work?.catch((error: unknown) => this.services.log('failed on the page', { error: String(error) }));
  }
}

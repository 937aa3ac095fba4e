/** A page with papers while it is open: marks its rows, does what a press asks for, and follows its changes. */
import { identify } from '@/lib/addresses/index.ts';
import { paperLinks } from '@/lib/detect/links.ts';
import type { PageReading } from '@/lib/messages.ts';
import { inSlices } from '@/lib/schedule.ts';
import { marksMentions, type Switches, toSwitches } from '@/lib/settings/switches.ts';
import { siteFor } from '@/lib/sites/index.ts';
import type { MarkPress } from '../../../components/marks/mark.ts';
import { CardControl } from './card-control.ts';
import { followLook } from './follow-look.ts';
import { listenKeys } from './keys.ts';
import { ListingControl } from './listing-control.ts';
import type { PageServices } from './page-services.ts';
import type { Pointed, Row } from './row.ts';
import { Rows } from './rows.ts';
import { Saver } from './saver.ts';

/** Between two questions to the worker about rows that are known, in ms. */
const REST = 150;

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
  /** Made when somebody first points at a mark. */
  private card: CardControl | undefined;

  constructor(
    private readonly view: Window & typeof globalThis,
    private readonly services: PageServices,
    private switches: Switches = toSwitches(undefined),
  ) {
    const events = {
      onPress: (pointed: Pointed, press: MarkPress) => void this.press(pointed, press),
      onPoint: (pointed: Pointed, focused?: boolean) => void this.useCard().point(pointed, focused),
      onLeave: (row: Row) => void this.card?.left(row),
      onOpen: (pointed: Pointed) => this.useCard().open(pointed),
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
    followLook(view, this.rows, { services, onTinted: () => this.listing.show(), signal });
    const onStep = (by: 1 | -1) => this.listing.step(by);
    listenKeys(view, { isUseful: () => this.listing.hasRelated, onStep, signal });
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

  /** Takes over switches that were changed, here or elsewhere; one that turns the page off is whoever calls's to follow. */
  async follow(switches: Switches): Promise<void> {
    const before = this.mentions;
    this.switches = switches;
    this.listing.follow(switches);
    if (this.mentions === before) return;
    // A scan that is under way began before.
    await this.scanning;
    await this.scan();
  }

  /** What the popup shows of this page. */
  reading(): PageReading {
    const papers = this.rows
      .listed()
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
    return { url, changed, rows, titles, papers, fetching, missing, ...(site && { site }) };
  }

  /** On one paper's page, ids of the papers that it links to; looked for when somebody asks. */
  async links(): Promise<string[]> {
    const rows = this.rows.listed();
    if (rows.length !== 1) return [];
    const page = { document: this.view.document, url: this.here, identify };
    const own = new Set(rows.flatMap((row) => row.paper.ids));
    const { pause } = this.services;
    const slices = { pause, clock: () => performance.now(), stopped: () => this.stopped };
    const links = await inSlices(paperLinks(page, own), () => undefined, slices);
    return [...new Set(links?.flatMap((link) => link.ids))];
  }

  /** Saves rows where they stand: those whose papers have one of `ids`, or all that are not saved. Throws when it fails. */
  async clip(ids?: string[]): Promise<void> {
    await this.onceRead();
    const asked = ids ? ids.map((id) => this.rows.of(id)) : this.rows.listed();
    const rows = [...new Set(asked)].filter((row) => row !== undefined);
    const { failed } = await this.saver.save(rows);
    if (failed) throw new Error(failed);
  }

  /** Reads the abstracts that saved papers of this page lack from the papers' own pages: a person has asked for it. */
  async fetchAbstracts(): Promise<void> {
    await this.onceRead();
    this.saver.complete(this.incomplete());
  }

  /** Takes every trace off the page. */
  stop(): void {
    this.stopped = true;
    this.end.abort();
    this.saver.stop();
    this.listing.remove();
    this.rows.clear();
    this.card?.remove();
  }

  /** Saved rows whose abstracts were never read, and are not about to be. They are fetched only when a person asks. */
  private incomplete(): Row[] {
    return this.rows
      .listed()
      .filter((row) => row.view.abstractPending && this.saver.isFetchable(row) && !this.saver.isQueued(row));
  }

  private get here(): URL {
    return new URL(this.view.location.href);
  }

  /** Whether a rule is for the page. */
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
    if (read.changed) await this.ask(read.fresh);
    this.hasRead = true;
    await this.listing.refilter();
  }

  /** One answer for all that is saved in quick succession, and never an old answer after a new one. */
  private async refreshAll(): Promise<void> {
    while (this.stale && !this.stopped) {
      await this.services.wait(REST);
      this.stale = false;
      const rows = this.rows.all();
      if (rows.length > 0) await this.ask(rows);
    }
  }

  private async ask(rows: Row[]): Promise<void> {
    const before = rows.map((row) => row.view);
    const papers = rows.map((row) => row.paper);
    const states = await this.services.lookUp(papers, this.rows.listed().length);
    // Taking in the answer was a slice by itself.
    await this.services.pause();
    if (this.stopped) return;
    const changed: Row[] = [];
    for (const [i, row] of rows.entries()) {
      const { saved, abstractPending, annotations } = states[i] ?? {};
      const { just, removed, saving } = row.view;
      // What a press has done since is newer than this answer.
      if (saving || row.view !== before[i]) continue;
      const undoable = saved ? just && { just } : removed && { removed };
      // What was just saved here is still told why.
      const related = states[i]?.related ?? (saved && just ? row.view.related : undefined);
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

  private async press(pointed: Pointed, { shift, touch }: MarkPress): Promise<void> {
    const { row } = pointed;
    if (row.listed && this.listing.pressed(row, shift)) return;
    // Only what was saved here may be taken back from here.
    if (row.view.saved && !row.view.just) return this.useCard().open(pointed);
    if (touch) this.useCard().open(pointed, false);
    await this.act(row);
  }

  /** Saves a row, or takes that back. */
  private async act(row: Row): Promise<void> {
    await this.saver.press(row);
    await this.listing.refilter();
  }
}

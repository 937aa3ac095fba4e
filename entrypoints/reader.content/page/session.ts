/** A page with papers while it is open: marks its rows, does what a press asks for, and follows its changes. */
import { identify } from '@/lib/addresses/index.ts';
import { loadGeneral } from '@/lib/detect/load.ts';
import type { PageReading } from '@/lib/messages.ts';
import { inSlices } from '@/lib/schedule.ts';
import { marksMentions, type Switches, toSwitches } from '@/lib/settings/switches.ts';
import { errorText } from '../../../components/text/error-text.ts';
import type { MarkPress } from '../../../components/marks/mark.ts';
import { Late } from './late.ts';
import { LateCard } from './late-card.ts';
import type { Port } from './port.ts';
import { ruleFor } from './probes.ts';
import type { Pointed, Row } from './row.ts';
import { Rows } from './rows.ts';
import type { Work } from './work.ts';

/** Between two questions to the worker about rows that are known, in ms. */
const REST = 150;

export class PageSession {
  private scanning: Promise<void> | undefined;
  private stopped = false;
  private hasRead = false;
  private stale = false;
  private refreshing: Promise<void> | undefined;
  private readonly rows: Rows;
  private readonly card: LateCard;
  private readonly work: Late<Work>;

  constructor(
    private readonly view: Window & typeof globalThis,
    private readonly port: Port,
    private switches: Switches = toSwitches(undefined),
  ) {
    const events = {
      onPress: (pointed: Pointed, press: MarkPress) => void this.press(pointed, press),
      onPoint: (pointed: Pointed, focused?: boolean) => this.card.point(pointed, focused),
      onLeave: (row: Row) => this.card.left(row),
      onOpen: (pointed: Pointed) => this.card.open(pointed),
    };
    const draw = (rows: readonly Row[]) => this.rows.draw(rows);
    this.rows = new Rows(
      view,
      port,
      events,
      (rows) => this.card.update(rows),
      () => this.stopped,
    );
    this.card = new LateCard(view, port, (row) => void this.act(row), draw);
    this.work = new Late(() => this.beginWork());
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
    this.work.there?.follow(switches);
    if (this.mentions === before) return;
    // A scan that is under way began before.
    await this.scanning;
    await this.scan();
  }

  /** What the popup shows of this page. */
  reading(): PageReading {
    const papers = this.rows.listed().map(({ paper, view: { saved, wanting, annotations, related } }) => {
      const state = {
        ...(saved && { saved }),
        ...(wanting && { wanting }),
        ...(annotations && Object.keys(annotations).length > 0 && { annotations }),
        ...(related && { related }),
      };
      return { paper, state };
    });
    const site = this.rows.site?.name;
    const { rows, titles, changed } = this.rows.report;
    const { href: url } = this.view.location;
    return {
      url,
      changed,
      rows,
      titles,
      papers,
      fetching: this.work.there?.abstracts ?? 0,
      ...(site && { site }),
    };
  }

  /** On one paper's page, ids of the papers that it links to; looked for when somebody asks. */
  async links(): Promise<string[]> {
    const rows = this.rows.listed();
    if (rows.length !== 1) return [];
    const { paperLinks } = await loadGeneral();
    const page = { document: this.view.document, url: this.here, identify };
    const own = new Set(rows.flatMap((row) => row.paper.ids));
    const slices = { pause: this.port.pause, clock: () => performance.now(), stopped: () => this.stopped };
    const links = await inSlices(paperLinks(page, own), () => undefined, slices);
    return [...new Set(links?.flatMap((link) => link.ids))];
  }

  /** Saves rows where they stand: those whose papers have one of `ids`, or all that are not saved. Throws when it fails. */
  async clip(ids?: string[]): Promise<void> {
    const asked = ids ? ids.map((id) => this.rows.of(id)) : this.rows.listed();
    const rows = [...new Set(asked)].filter((row) => row !== undefined);
    const { failed } = await (await this.work.have()).save(rows);
    if (failed) throw new Error(failed);
  }

  /** Takes every trace off the page. */
  stop(): void {
    this.stopped = true;
    this.work.there?.stop();
    this.rows.clear();
    this.card.remove();
  }

  private get here(): URL {
    return new URL(this.view.location.href);
  }

  /** Whether a rule is for the page. */
  private get named(): boolean {
    return ruleFor(this.here) !== undefined;
  }

  private get mentions(): boolean {
    return marksMentions(this.switches, this.here, this.named);
  }

  private async scanOnce(): Promise<void> {
    const found = await this.rows.read(this.mentions);
    if (found?.changed) await this.ask(found.fresh);
    // What a rule tells is marked before the rest of the code has come.
    const all = found?.partial ? await this.rows.read(this.mentions, true) : found;
    if (!all) return;
    if (found?.partial && all.changed) await this.ask(all.fresh);
    this.hasRead = true;
    // What cannot be had now is tried again when something is pressed or the page changes.
    if (this.rows.listed().length > 0) await this.work.have().catch(() => undefined);
    await this.work.there?.refilter();
  }

  /** One answer for all that is saved in quick succession, and never an old answer after a new one. */
  private async refreshAll(): Promise<void> {
    while (this.stale && !this.stopped) {
      await this.port.wait(REST);
      this.stale = false;
      const rows = this.rows.all();
      if (rows.length > 0) await this.ask(rows);
    }
  }

  private async ask(rows: Row[]): Promise<void> {
    const before = rows.map((row) => row.view);
    const papers = rows.map((row) => row.paper);
    const states = await this.port.seen(papers, this.rows.listed().length);
    // Taking in the answer was a slice by itself.
    await this.port.pause();
    if (this.stopped) return;
    const changed: Row[] = [];
    const wantings: Row[] = [];
    for (const [i, row] of rows.entries()) {
      const { saved, wanting, annotations } = states[i] ?? {};
      const { just, removed, saving } = row.view;
      // What a press has done since is newer than this answer.
      if (saving || row.view !== before[i]) continue;
      const undoable = saved ? just && { just } : removed && { removed };
      // What was just saved here is still told why.
      const related = states[i]?.related ?? (saved && just ? row.view.related : undefined);
      const state = {
        ...(saved && { saved }),
        ...(annotations && { annotations }),
        ...(related && { related }),
      };
      const view = { ...state, ...undoable };
      if (Object.keys({ ...row.view, ...view }).length > 0) changed.push(row);
      row.view = view;
      if (wanting) wantings.push(row);
    }
    await this.rows.draw(changed);
    if (wantings.length > 0) void this.completeLater(wantings);
    await this.work.there?.refilter();
  }

  private async beginWork(): Promise<Work> {
    const { Work } = await import('./work.ts');
    const { view, port, rows, switches } = this;
    const page = () => ({ url: this.here, site: rows.site });
    const work = new Work(view, port, rows, page, () => this.named, switches);
    if (this.stopped) work.stop();
    return work;
  }

  private async completeLater(rows: readonly Row[]): Promise<void> {
    const work = await this.work.have().catch(() => undefined);
    for (const row of rows) work?.completeLater(row);
  }

  private async press(pointed: Pointed, { shift, touch }: MarkPress): Promise<void> {
    const { row } = pointed;
    const work = await this.workOn(row);
    if (!work || work.selects(row, shift)) return;
    // Only what was saved here may be taken back from here.
    if (row.view.saved && !row.view.just) return this.card.open(pointed);
    if (touch) this.card.open(pointed, false);
    await work.press(row);
  }

  private async act(row: Row): Promise<void> {
    await (await this.workOn(row))?.press(row);
  }

  /** Whoever does what a person asks for; where that cannot be had, the row says why. */
  private async workOn(row: Row): Promise<Work | undefined> {
    try {
      return await this.work.have();
    } catch (error) {
      row.view = { ...row.view, failed: errorText(error) };
      await this.rows.draw([row]);
      return undefined;
    }
  }
}

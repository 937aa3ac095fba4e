/** What is done with the rows of a listing together: counted, filtered, selected, walked through; and the bar that offers it. */
import { i18n } from '#i18n';
import { marksMentions, type Reach, type Switches } from '@/lib/settings/switches.ts';
import { turnedOff, withFold, withMentions } from '@/lib/settings/edit-switches.ts';
import { type Bar, createBar } from '../../../components/bar/bar.ts';
import type { BarView, RowFilter } from '../../../components/bar/bar-view.ts';
import { backgroundColour } from '../../../components/marks/background-colour.ts';
import { readableTone } from '../../../components/marks/colour.ts';
import { rowElements, measureDimOverlay } from '../../../components/marks/dim-overlay.ts';
import type { PageServices } from './page-services.ts';
import type { Row } from './row.ts';
import type { Rows } from './rows.ts';
import type { Saver } from './saver.ts';

/** Fewer are no listing: a paper's own page has no bar. */
const LEAST = 2;

const SHOWN: Record<RowFilter, (row: Row) => boolean> = {
  all: () => true,
  related: ({ view }) => view.related !== undefined && !view.saved,
  new: ({ view }) => !view.saved,
  saved: ({ view }) => view.saved !== undefined,
};

export class ListingControl {
  private readonly bar: Bar;
  private filter: RowFilter = 'all';
  /** The row that was pressed or gone to last: where a selection begins, and where the next step is taken from. */
  private last: Row | undefined;
  private removed = false;

  constructor(
    private readonly view: Window,
    private readonly services: PageServices,
    private readonly rows: Rows,
    private readonly saver: Saver,
    private switches: Switches,
    private readonly named: () => boolean,
  ) {
    this.bar = createBar(view.document, {
      onFold: (folded) => this.change((switches) => withFold(switches, this.here, folded)),
      onStep: (by) => this.step(by),
      onFilter: (filter) => void this.setFilter(filter),
      onSaveRelated: () => void this.saver.save(this.rows.listed().filter(SHOWN.related)),
      onSaveSelected: () => void this.saveSelected(),
      onUnselect: () => void this.unselect(),
      onPause: (paused) => {
        this.saver.halt.set(paused);
        this.show();
      },
      onUndo: () => void this.saver.undoLast(),
      onMentions: (on) => this.change((switches) => withMentions(switches, this.here, on)),
      onOff: (reach: Reach) => this.change((switches) => turnedOff(switches, reach, this.here)),
    });
  }

  follow(switches: Switches): void {
    this.switches = switches;
    this.show();
  }

  /** Draws the bar as things are now; none where there is no listing. */
  show(): void {
    // What was under way when the page was turned off ends after that.
    if (this.removed) return;
    const listed = this.rows.listed();
    if (listed.length < LEAST) return this.bar.remove();
    this.bar.show(this.barView(listed));
  }

  /** Rows have changed: those that the filter is about may be others now. */
  async refilter(): Promise<void> {
    this.show();
    if (this.filter !== 'all') await this.dim(SHOWN[this.filter]);
  }

  /** A row was pressed. @returns whether that selects rows, and does nothing else. */
  pressed(row: Row, shift: boolean): boolean {
    const from = this.last;
    this.last = row;
    if (shift) void this.select(from ?? row, row);
    return shift;
  }

  /** Goes to the next related row, or back to the one before, round and round. */
  step(by: 1 | -1): void {
    const listed = this.rows.listed();
    const related = listed.filter(SHOWN.related);
    const at = this.last ? listed.indexOf(this.last) : this.firstInSight(listed);
    const target =
      by > 0
        ? (related.find((row) => listed.indexOf(row) > at) ?? related[0])
        : (related.findLast((row) => listed.indexOf(row) < at) ?? related.at(-1));
    if (!target) return;
    this.last = target;
    const still = this.view.matchMedia('(prefers-reduced-motion: reduce)').matches;
    target.anchors[0]?.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
    target.pointed()?.focus();
  }

  get hasRelated(): boolean {
    return this.rows.listed().some(SHOWN.related);
  }

  /** Takes the bar away for good. */
  remove(): void {
    this.removed = true;
    this.bar.remove();
  }

  private get here(): URL {
    return new URL(this.view.location.href);
  }

  private change(edit: (switches: Switches) => Switches): void {
    // At once, whatever keeping it takes.
    this.follow(edit(this.switches));
    void this.services.changeSwitches(edit);
  }

  /** The row before the first one in sight: stepping begins with what is seen. */
  private firstInSight(listed: Row[]): number {
    return listed.findIndex((row) => (row.anchors[0]?.getBoundingClientRect().top ?? -1) >= 0) - 1;
  }

  private async setFilter(filter: RowFilter): Promise<void> {
    this.filter = filter;
    this.show();
    await this.dim(SHOWN[filter]);
  }

  /** Dims the listed rows that are not asked for. */
  private async dim(isShown: (row: Row) => boolean): Promise<void> {
    const listed = this.rows.listed();
    const areas = rowElements(listed.flatMap((row) => row.anchors));
    const overlay: Row['dimmed'] = (anchor, host, colour) =>
      measureDimOverlay(areas.get(anchor) ?? [], host, colour);
    const changed: Row[] = [];
    for (const row of listed) {
      const dimmed = isShown(row) ? undefined : overlay;
      if (!dimmed !== !row.dimmed) changed.push(row);
      row.dimmed = dimmed;
    }
    await this.rows.draw(changed);
  }

  /** Selects all rows from one to another; takes the last one out again when it is selected already. */
  private async select(from: Row, to: Row): Promise<void> {
    const listed = this.rows.listed();
    const [first = 0, last = 0] = [listed.indexOf(from), listed.indexOf(to)].toSorted((a, b) => a - b);
    const takesOut = to.selected;
    const range = takesOut ? [to] : listed.slice(Math.max(0, first), last + 1);
    for (const row of range) row.selected = !takesOut;
    await this.rows.draw(range);
    this.show();
  }

  private async unselect(): Promise<void> {
    const selected = this.rows.listed().filter((row) => row.selected);
    for (const row of selected) row.selected = false;
    await this.rows.draw(selected);
    this.show();
  }

  private async saveSelected(): Promise<void> {
    const selected = this.rows.listed().filter((row) => row.selected);
    const { failed } = await this.saver.save(selected);
    if (!failed) await this.unselect();
  }

  private barView(listed: Row[]): BarView {
    const { saver, switches, here } = this;
    const { body } = this.view.document;
    const { outcome } = saver;
    return {
      tone: readableTone(backgroundColour(body ?? this.view.document.documentElement, this.view)).tone,
      folded: switches.folded.includes(here.hostname),
      papers: listed.length,
      saved: listed.filter(SHOWN.saved).length,
      related: listed.filter(SHOWN.related).length,
      selected: listed.filter((row) => row.selected && !row.view.saved).length,
      filter: this.filter,
      abstracts: saver.abstracts,
      paused: saver.halt.halted,
      mentions: marksMentions(switches, here, this.named()),
      host: here.hostname,
      ...(saver.progress && { saving: saver.progress }),
      ...(outcome && {
        lastAction: {
          words: outcome.failed
            ? i18n.t('bar.failed', [outcome.failed])
            : i18n.t('bar.savedNow', outcome.saved),
          undoable: outcome.changes.length > 0,
        },
      }),
    };
  }
}

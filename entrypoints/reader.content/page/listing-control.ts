/**
 * Controls the bar, and what it does with the rows of a listing: counting, filtering, selecting, stepping,
 * saving.
 */
import { i18n } from '#i18n';
import { marksMentions, type Reach, type Switches } from '@/lib/settings/switches.ts';
import { applySwitchEdit, type SwitchEdit } from '@/lib/settings/edit-switches.ts';
import { type Bar, createBar } from '@/components/bar/bar.ts';
import type { BarView, ListingFilter } from '@/components/bar/bar-view.ts';
import { backgroundColour } from '@/components/marks/background-colour.ts';
import { readableTone } from '@/components/marks/colour.ts';
import { rowElements, measureDimOverlay } from '@/components/marks/dim-overlay.ts';
import type { PageServices } from './page-services.ts';
import type { Row } from './row.ts';
import { counts } from './row-status.ts';
import type { Rows } from './rows.ts';
import type { Outcome, Saver } from './saver.ts';

/** With fewer rows a page is not a listing and has no bar. */
const MIN_ROWS = 2;

const FILTERS: Record<ListingFilter, (row: Row) => boolean> = {
  all: () => true,
  related: ({ status }) => counts.related(status),
  new: ({ status }) => counts.new(status),
  saved: ({ status }) => counts.saved(status),
};

export class ListingControl {
  private readonly bar: Bar;
  private filter: ListingFilter = 'all';
  /** The row that was pressed or stepped to last. Selections and steps start from it. */
  private last: Row | undefined;
  private removed = false;
  private said: string | undefined;

  constructor(
    private readonly view: Window,
    private readonly services: PageServices,
    private readonly rows: Rows,
    private readonly saver: Saver,
    private switches: Switches,
    private readonly page: {
      /** Whether there is a site rule for the page. */
      isNamed: () => boolean;
      /** Reads the page again if it has changed: what is saved is what stands there now. */
      beforeSaving: () => Promise<unknown>;
    },
  ) {
    this.bar = createBar(view.document, services.seen, {
      onUnseen: () => this.say(i18n.t('press.notSeen')),
      onFold: (folded) => this.change({ kind: 'folded', on: folded, url: this.here.href }),
      onStep: (by) => this.step(by),
      onFilter: (filter) => this.start(this.setFilter(filter)),
      onSaveRelated: () => this.start(this.saveRelated()),
      onSaveSelected: () => this.start(this.saveSelected()),
      onUnselect: () => this.start(this.unselect()),
      onPause: (paused) => {
        this.saver.pauseGate.setPaused(paused);
        this.show();
      },
      onUndo: () => this.start(this.saver.undoLast()),
      onStrictness: (level) => this.change({ kind: 'strictness', level }),
      onMentions: (on) => this.change({ kind: 'mentions', on, url: this.here.href }),
      onOff: (reach: Reach) => this.change({ kind: 'off', reach, url: this.here.href }),
    });
  }

  follow(switches: Switches): void {
    this.switches = switches;
    this.show();
  }

  /** Says something in the bar, in place of the result of the last save. */
  private say(words: string): void {
    this.saver.outcome = undefined;
    this.said = words;
    this.show();
    this.said = undefined;
  }

  /** Updates the bar, or removes it if the page is not a listing. */
  show(): void {
    // Actions that were under way when the page was turned off end after that.
    if (this.removed) return;
    const listed = this.rows.listedRows();
    if (listed.length < MIN_ROWS) return this.bar.remove();
    this.bar.show(this.barView(listed));
  }

  /** Applies the filter again, after rows have changed. */
  async refilter(): Promise<void> {
    this.show();
    if (this.filter !== 'all') await this.dim(FILTERS[this.filter]);
  }

  /** Takes note of a press on a row. @returns true if the press selects rows and so does nothing else. */
  handlePress(row: Row, shift: boolean): boolean {
    const from = this.last;
    this.last = row;
    if (shift) this.start(this.select(from ?? row, row));
    return shift;
  }

  /** Moves the focus to the next or previous related row, from the last one on to the first. */
  step(by: 1 | -1): void {
    const listed = this.rows.listedRows();
    const related = listed.filter(FILTERS.related);
    const at = this.last ? listed.indexOf(this.last) : this.indexBeforeVisible(listed);
    const target =
      by > 0
        ? (related.find((row) => listed.indexOf(row) > at) ?? related[0])
        : (related.findLast((row) => listed.indexOf(row) < at) ?? related.at(-1));
    if (!target) return;
    this.last = target;
    const reducesMotion = this.view.matchMedia('(prefers-reduced-motion: reduce)').matches;
    target.anchors[0]?.scrollIntoView({ block: 'center', behavior: reducesMotion ? 'auto' : 'smooth' });
    target.firstTarget()?.focus();
  }

  /** Whether the page has a bar. */
  get isShown(): boolean {
    return this.rows.listedRows().length >= MIN_ROWS;
  }

  /** Removes the bar for good. */
  remove(): void {
    this.removed = true;
    this.bar.remove();
  }

  private get here(): URL {
    return new URL(this.view.location.href);
  }

  private change(edit: SwitchEdit): void {
    const before = this.switches;
    // Takes effect at once, before it is stored.
    const now = applySwitchEdit(before, edit);
    this.follow(now);
    const store = async () => {
      try {
        await this.services.editSwitches(edit);
      } catch (error) {
        if (this.switches === now) this.follow(before);
        throw error;
      }
    };
    this.start(store());
  }

  /** Lets work go on by itself; an error that nobody is told of otherwise is logged. */
  private start(work: Promise<unknown>): void {
    work.catch((error: unknown) => this.services.log('failed in the bar', { error: String(error) }));
  }

  /** The index before the first visible row, so that stepping starts with what is visible. */
  private indexBeforeVisible(listed: Row[]): number {
    return listed.findIndex((row) => (row.anchors[0]?.getBoundingClientRect().top ?? -1) >= 0) - 1;
  }

  private async setFilter(filter: ListingFilter): Promise<void> {
    this.filter = filter;
    this.show();
    await this.dim(FILTERS[filter]);
  }

  /** Dims the listed rows that do not match the filter. All get an overlay, so that none stands out. */
  private async dim(isMatch: (row: Row) => boolean): Promise<void> {
    const listed = this.rows.listedRows();
    const areas = rowElements(listed.flatMap((row) => row.anchors));
    const area: Row['area'] = (anchor, host) => measureDimOverlay(areas.get(anchor) ?? [], host);
    const changed = listed.filter((row) => row.dimmed === isMatch(row));
    for (const row of listed) {
      row.dimmed = !isMatch(row);
      row.area = this.filter === 'all' ? undefined : area;
    }
    await this.rows.place(listed);
    await this.rows.draw(changed);
  }

  /** Selects all rows from one to another, or unselects the last one if it is selected already. */
  private async select(from: Row, to: Row): Promise<void> {
    const listed = this.rows.listedRows();
    const [first = 0, last = 0] = [listed.indexOf(from), listed.indexOf(to)].toSorted((a, b) => a - b);
    const unselects = to.selected;
    const range = unselects ? [to] : listed.slice(Math.max(0, first), last + 1);
    for (const row of range) row.selected = !unselects;
    await this.rows.draw(range);
    this.show();
  }

  private async unselect(): Promise<void> {
    const selected = this.rows.listedRows().filter((row) => row.selected);
    for (const row of selected) row.selected = false;
    await this.rows.draw(selected);
    this.show();
  }

  private async saveRelated(): Promise<void> {
    await this.page.beforeSaving();
    await this.saver.save(this.rows.listedRows().filter(FILTERS.related));
  }

  private async saveSelected(): Promise<void> {
    await this.page.beforeSaving();
    const selected = this.rows.listedRows().filter((row) => row.selected);
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
      saved: listed.filter(FILTERS.saved).length,
      related: listed.filter(FILTERS.related).length,
      close: listed.filter(({ status }) => counts.close(status)).length,
      strictness: switches.strictness ?? 'normal',
      selected: listed.filter((row) => row.selected && FILTERS.new(row)).length,
      filter: this.filter,
      abstracts: saver.abstracts,
      paused: saver.pauseGate.isPaused,
      mentions: marksMentions(switches, here, this.page.isNamed()),
      host: here.hostname,
      ...(saver.progress && { saving: saver.progress }),
      ...(this.said && { lastAction: { words: this.said, undoable: false } }),
      ...(outcome && {
        lastAction: { words: outcomeText(outcome), undoable: outcome.changes.length > 0 },
      }),
    };
  }
}

function outcomeText({ saved, failed, undoing }: Outcome): string {
  if (undoing) return 'done' in undoing ? i18n.t('bar.undone') : undoing.failed;
  return failed ? i18n.t('bar.failed', [failed]) : i18n.t('bar.savedNow', saved);
}

/** A paper of a page, with its mark at each place where the page has it. */
import type { Paper } from '@/lib/paper.ts';
import type { Tone } from '@/components/marks/colour.ts';
import {
  createMark,
  type Mark,
  type MarkEvents,
  type MarkView,
  type MarkPress,
} from '@/components/marks/mark.ts';
import {
  createMention,
  measureUnderlines,
  type Mention,
  type Underline,
} from '@/components/marks/mention.ts';
import { insertMark, overflowWidth, pullBack } from '@/components/marks/mark-position.ts';
import type { DimOverlay } from '@/components/marks/dim-overlay.ts';
import type { Appearance, Measurement } from './measures.ts';
import type { PageServices } from './page-services.ts';
import { markStateOf, relationOf, type RowStatus, UNKNOWN } from './row-status.ts';

/** A mark at its place: before a title, or (a mention) after a link in a text. */
interface PlacedMark {
  anchor: Element;
  mark: Mark;
  measure: Measurement;
  /** How far a mark after a title is moved back from the edge of the page, in CSS px. */
  pulledBack: number;
  mention?: Mention;
  /** Ends the listeners on the page's link. */
  end: AbortController;
}

/** What was measured at one place. It depends on the page's layout alone, never on the row's state. */
interface PlaceMeasures {
  lines?: Underline[];
  overlay: DimOverlay | undefined;
}

/** A mark, or a marked link, that the user points at or has opened the card of. */
export interface MarkTarget {
  row: Row;
  /** The title, or the link, that the mark is at. */
  anchor: Element;
  element: HTMLElement;
  tone: Tone;
  /** Moves the focus to the mark. */
  focus: () => void;
}

export interface RowEvents {
  onPress: (target: MarkTarget, press: MarkPress) => void;
  onPoint: (target: MarkTarget, focused?: boolean) => void;
  onLeave: (row: Row) => void;
  onOpen: (target: MarkTarget) => void;
}

export class Row {
  status: RowStatus = UNKNOWN;
  /** Whether the page lists the paper; otherwise it only mentions it. */
  listed = false;
  selected = false;
  /** Whether the row does not match the filter. */
  dimmed = false;
  /** While a filter is set: measures the row's area at one of its places, relative to the mark there. */
  area: ((anchor: Element, host: Element) => DimOverlay | undefined) | undefined;
  private placedMarks: PlacedMark[] = [];

  constructor(
    public paper: Paper,
    private readonly services: Pick<PageServices, 'textsOf' | 'seen'>,
    private readonly events: RowEvents,
  ) {}

  /** The titles under which the page lists the paper. */
  get anchors(): Element[] {
    return this.placedMarks.filter(({ mention }) => !mention).map(({ anchor }) => anchor);
  }

  /**
   * Whether a place has its mark. Not if it is new or was not displayed, or if the page has removed the mark.
   */
  isMarkedAt(anchor: Element): boolean {
    return this.placedMarks.some(
      (placed) => placed.anchor === anchor && placed.mark.host.isConnected && !placed.measure.hidden,
    );
  }

  /**
   * Adds a mark at a place, or inserts again the one that was there. `mention`: the place is a link in a
   * text.
   */
  markAt(anchor: Element, measure: Measurement, mention = false): void {
    const known = this.placedMarks.find((placed) => placed.anchor === anchor);
    const placed = known ?? this.createPlacedMark(anchor, measure, mention);
    if (!known) {
      placed.mark.show(this.markView());
      this.placedMarks.push(placed);
    }
    if (!measure.hidden || !placed.mark.host.isConnected) {
      insertMark(placed.mark.host, anchor, measure.position);
    }
    applyColours(placed, measure);
  }

  /** Removes the marks at all other places: the page has another paper there now, or none. */
  keepMarksAt(anchors: ReadonlySet<Element>): void {
    for (const { anchor } of this.placedMarks) if (!anchors.has(anchor)) this.removeMarkAt(anchor);
  }

  removeMarkAt(anchor: Element): void {
    for (const placed of this.placedMarks) if (placed.anchor === anchor) removePlaced(placed);
    this.placedMarks = this.placedMarks.filter((placed) => placed.anchor !== anchor);
  }

  /** The marks after titles. There is no room for them if the title ends at the edge of the page. */
  marksAfterTitles(): PlacedMark[] {
    return this.placedMarks.filter(({ mention, measure }) => !mention && measure.position === 'after');
  }

  /** Updates the colours of the marks. */
  updateColours(appearanceOf: (anchor: Element) => Appearance): void {
    for (const placed of this.placedMarks)
      applyColours(placed, { ...placed.measure, ...appearanceOf(placed.anchor) });
  }

  /** Measures what lies over and under the page's elements at each place. */
  measure(): PlaceMeasures[] {
    return this.placedMarks.map(({ anchor, mark: { host }, mention }) => ({
      ...(mention && { lines: measureUnderlines(anchor, host) }),
      overlay: this.area?.(anchor, host),
    }));
  }

  /** Puts what was measured at its place. */
  place(measured: PlaceMeasures[]): void {
    for (const [i, { mark, mention }] of this.placedMarks.entries()) {
      mark.cover(measured[i]?.overlay);
      mention?.placeUnderlines(measured[i]?.lines ?? []);
    }
  }

  /** Paints the row's state at each place. Nothing is measured, and nothing changes its size. */
  draw(): void {
    const shown = this.markView();
    for (const { mark, measure } of this.placedMarks) {
      mark.show(shown);
      mark.dim(this.dimmed ? measure.background : undefined);
    }
  }

  /** Whether lines or an overlay depend on where the page's elements are. */
  get hasPlaces(): boolean {
    return this.area !== undefined || this.placedMarks.some(({ mention }) => mention);
  }

  /** Whether the page shows the row's title, but its mark was removed or hidden. */
  get isPrevented(): boolean {
    return this.placedMarks.some(
      ({ anchor, mark, mention, measure }) =>
        !mention && !measure.hidden && isShown(anchor) && !isShown(mark.host),
    );
  }

  /** The mark at the first title. */
  firstTarget(): MarkTarget | undefined {
    const placed = this.placedMarks.find(({ mention }) => !mention);
    return placed && this.targetOf(placed, placed.mark.host);
  }

  /** The mark at a place. */
  targetAt(anchor: Element): MarkTarget | undefined {
    const placed = this.placedMarks.find((placed) => placed.anchor === anchor);
    return placed && this.targetOf(placed, placed.mark.host);
  }

  remove(): void {
    for (const placed of this.placedMarks) removePlaced(placed);
    this.placedMarks = [];
  }

  private createPlacedMark(anchor: Element, measure: Measurement, mention: boolean): PlacedMark {
    const events: MarkEvents = {
      onPress: (press, at) => this.events.onPress(this.targetOf(placed, at), press),
      onPoint: (at, focused) => this.events.onPoint(this.targetOf(placed, at), focused),
      onLeave: () => this.events.onLeave(this),
      onOpen: (at) => this.events.onOpen(this.targetOf(placed, at)),
    };
    const end = new AbortController();
    const made = mention ? createMention(anchor as HTMLElement, events, end.signal) : undefined;
    const mark = made ?? createMark(anchor.ownerDocument, this.services.seen, events);
    const placed: PlacedMark = { anchor, mark, measure, pulledBack: 0, end, ...(made && { mention: made }) };
    return placed;
  }

  private targetOf({ anchor, measure, mark }: PlacedMark, at: HTMLElement): MarkTarget {
    return { row: this, anchor, element: at, tone: measure.tone, focus: mark.focus };
  }

  private markView(): MarkView {
    const related = relationOf(this.status);
    const { mark, hint } = this.services.textsOf(this.status);
    return {
      state: markStateOf(this.status),
      label: mark,
      selected: this.selected,
      ...(hint && { description: hint }),
      ...(related && { strength: related.strength }),
    };
  }
}

/** Places lines and overlays. Measures all rows before changing any: the page is laid out only once. */
export function placeRows(rows: Row[]): void {
  const measured = rows.map((row) => row.measure());
  for (const [i, row] of rows.entries()) row.place(measured[i] ?? []);
}

/** Keeps the marks after titles inside the page. Measures all of them before changing any. */
export function keepMarksInside(rows: readonly Row[], view: Window): void {
  const marks = rows.flatMap((row) => row.marksAfterTitles());
  const overflows = marks.map(({ mark }) => overflowWidth(mark.host, view));
  for (const [i, placed] of marks.entries()) {
    const back = Math.max(0, placed.pulledBack + (overflows[i] ?? 0));
    if (back !== placed.pulledBack) pullBack(placed.mark.host, back);
    placed.pulledBack = back;
  }
}

/** Whether an element is on the page and can be seen, as far as it and what it is in allow. */
function isShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return element.isConnected && width > 0 && height > 0 && element.checkVisibility(VISIBLE);
}

const VISIBLE = { checkOpacity: true, checkVisibilityCSS: true };

function removePlaced({ mark, end }: PlacedMark): void {
  end.abort();
  mark.remove();
}

function applyColours(placed: PlacedMark, measure: Measurement): void {
  placed.measure = measure;
  placed.mark.tint(measure.tone, measure.plate);
}

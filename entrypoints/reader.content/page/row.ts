/** One paper of a page with every place where it stands, and the mark at each. */
import type { Paper } from '@/lib/paper.ts';
import type { Tone } from '../../../components/marks/colour.ts';
import {
  createMark,
  type Mark,
  type MarkEvents,
  type MarkView,
  type MarkPress,
} from '../../../components/marks/mark.ts';
import {
  createMention,
  measureUnderlines,
  type Mention,
  type Underline,
} from '../../../components/marks/mention.ts';
import { insertMark, overflowWidth, pullBack } from '../../../components/marks/mark-position.ts';
import { type FreeSpace, measureFreeSpace } from '../../../components/marks/free-space.ts';
import type { DimOverlay } from '../../../components/marks/dim-overlay.ts';
import type { Look, Measure } from './measures.ts';
import type { PageServices } from './page-services.ts';
import { type RowView, markStateOf } from './row-view.ts';

/** A place where a paper stands: before its title, or (a mention) behind a link in a text. */
interface PlacedMark {
  anchor: Element;
  mark: Mark;
  measure: Measure;
  /** How far the mark is pulled back from the edge behind its title, in CSS px. */
  pulledBack: number;
  mention?: Mention;
}

/** What of one place had to be measured. */
interface Measured {
  space?: FreeSpace;
  lines?: Underline[];
  overlay: DimOverlay | undefined;
}

/** What a person points at: the element that stands for a paper. */
export interface MarkTarget {
  row: Row;
  at: HTMLElement;
  tone: Tone;
  /** Moves the focus to the mark. */
  focus: () => void;
}

export interface RowEvents {
  onPress: (pointed: MarkTarget, press: MarkPress) => void;
  onPoint: (pointed: MarkTarget, focused?: boolean) => void;
  onLeave: (row: Row) => void;
  onOpen: (pointed: MarkTarget) => void;
}

export class Row {
  view: RowView = {};
  /** The page lists it; otherwise it is only mentioned. */
  listed = false;
  selected = false;
  /** While it is dimmed: measures what covers it at one of its places, seen from the mark there. */
  dimmed: ((anchor: Element, host: Element, colour: string) => DimOverlay | undefined) | undefined;
  private readonly placedMarks: PlacedMark[] = [];
  private readonly end = new AbortController();

  constructor(
    public paper: Paper,
    private readonly services: Pick<PageServices, 'textsOf'>,
    private readonly events: RowEvents,
  ) {}

  /** Where the page lists it. */
  get anchors(): Element[] {
    return this.placedMarks.filter(({ mention }) => !mention).map(({ anchor }) => anchor);
  }

  /** Whether a place has its mark: not when it is new, was not shown, or the page has thrown the mark out. */
  isMarkedAt(anchor: Element): boolean {
    return this.placedMarks.some(
      (spot) => spot.anchor === anchor && spot.mark.host.isConnected && !spot.measure.hidden,
    );
  }

  /** Puts a mark that shows the row's state at a place, or puts the one that was there back. `mention`: it is a link in a text. */
  markAt(anchor: Element, measure: Measure, mention = false): void {
    const known = this.placedMarks.find((spot) => spot.anchor === anchor);
    const spot = known ?? this.createPlacedMark(anchor, measure, mention);
    if (!known) {
      spot.mark.show(this.markView());
      this.placedMarks.push(spot);
    }
    if (!measure.hidden || !spot.mark.host.isConnected) {
      insertMark(spot.mark.host, anchor, measure.place);
    }
    applyColours(spot, measure);
  }

  /** The marks behind titles: where those end at an edge, there is no room for them. */
  marksAfterTitles(): PlacedMark[] {
    return this.placedMarks.filter(({ mention, measure }) => !mention && measure.place === 'after');
  }

  /** Takes other colours where the page has changed its own. */
  updateColours(lookOf: (anchor: Element) => Look): void {
    for (const spot of this.placedMarks) applyColours(spot, { ...spot.measure, ...lookOf(spot.anchor) });
  }

  /** Measures what drawing needs, at each place. */
  measure(view: Window): Measured[] {
    const { why } = this.services.textsOf(this.view);
    return this.placedMarks.map(({ anchor, mark: { host }, measure, mention }) => ({
      ...(why && !mention && { space: measureFreeSpace(anchor, host, view) }),
      ...(mention && this.view.saved && { lines: measureUnderlines(anchor, host) }),
      overlay: this.dimmed?.(anchor, host, measure.ground),
    }));
  }

  /** Draws what is known at every place. */
  draw(measured: Measured[]): void {
    const shown = this.markView();
    const { why } = this.services.textsOf(this.view);
    for (const [i, { mark, mention }] of this.placedMarks.entries()) {
      mark.show(shown);
      mark.showReason(why, measured[i]?.space);
      mark.dim(measured[i]?.overlay);
      mention?.showUnderlines(measured[i]?.lines ?? []);
    }
  }

  /** What points at it where it is listed first. */
  firstTarget(): MarkTarget | undefined {
    const spot = this.placedMarks.find(({ mention }) => !mention);
    return spot && this.targetOf(spot, spot.mark.host);
  }

  remove(): void {
    this.end.abort();
    for (const { mark } of this.placedMarks) mark.host.remove();
  }

  private createPlacedMark(anchor: Element, measure: Measure, mention: boolean): PlacedMark {
    const events: MarkEvents = {
      onPress: (press, at) => this.events.onPress(this.targetOf(spot, at), press),
      onPoint: (at, focused) => this.events.onPoint(this.targetOf(spot, at), focused),
      onLeave: () => this.events.onLeave(this),
      onOpen: (at) => this.events.onOpen(this.targetOf(spot, at)),
    };
    const made = mention ? createMention(anchor as HTMLElement, events, this.end.signal) : undefined;
    const mark = made ?? createMark(anchor.ownerDocument, events);
    const spot: PlacedMark = { anchor, mark, measure, pulledBack: 0, ...(made && { mention: made }) };
    return spot;
  }

  private targetOf({ measure, mark }: PlacedMark, at: HTMLElement): MarkTarget {
    return { row: this, at, tone: measure.tone, focus: mark.focus };
  }

  private markView(): MarkView {
    const { related } = this.view;
    const { mark, hint } = this.services.textsOf(this.view);
    return {
      state: markStateOf(this.view),
      label: mark,
      selected: this.selected,
      ...(hint && { description: hint }),
      ...(related && { strength: related.strength }),
    };
  }
}

/** Draws rows: first measures all, then changes all, so that the browser lays the page out once and not once a row. */
export function drawRows(rows: Row[], view: Window): void {
  const measured = rows.map((row) => row.measure(view));
  for (const [i, row] of rows.entries()) row.draw(measured[i] ?? []);
}

/** Keeps the marks behind titles inside the page: measures all, then changes all. */
export function keepMarksInside(rows: readonly Row[], view: Window): void {
  const spots = rows.flatMap((row) => row.marksAfterTitles());
  const over = spots.map(({ mark }) => overflowWidth(mark.host, view));
  for (const [i, spot] of spots.entries()) {
    const back = Math.max(0, spot.pulledBack + (over[i] ?? 0));
    if (back !== spot.pulledBack) pullBack(spot.mark.host, back);
    spot.pulledBack = back;
  }
}

function applyColours(spot: PlacedMark, measure: Measure): void {
  const { dataset } = spot.mark.host;
  spot.measure = measure;
  dataset['tone'] = measure.tone;
  if (measure.plate) dataset['plate'] = '';
  else delete dataset['plate'];
}

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
import { type RowView, stateOf } from './row-view.ts';

/** A place where a paper stands: before its title, or (a mention) behind a link in a text. */
interface Spot {
  anchor: Element;
  mark: Mark;
  measure: Measure;
  /** How far the mark is pulled back from the edge behind its title, in CSS px. */
  back: number;
  mention?: Mention;
}

/** What of one place had to be measured. */
interface Measured {
  space?: FreeSpace;
  lines?: Underline[];
  overlay: DimOverlay | undefined;
}

/** What a person points at: the element that stands for a paper. */
export interface Pointed {
  row: Row;
  at: HTMLElement;
  tone: Tone;
  /** Moves the focus to the mark. */
  focus: () => void;
}

export interface RowEvents {
  onPress: (pointed: Pointed, press: MarkPress) => void;
  onPoint: (pointed: Pointed, focused?: boolean) => void;
  onLeave: (row: Row) => void;
  onOpen: (pointed: Pointed) => void;
}

export class Row {
  view: RowView = {};
  /** The page lists it; otherwise it is only mentioned. */
  listed = false;
  selected = false;
  /** While it is dimmed: measures what covers it at one of its places, seen from the mark there. */
  dimmed: ((anchor: Element, host: Element, colour: string) => DimOverlay | undefined) | undefined;
  private readonly spots: Spot[] = [];
  private readonly end = new AbortController();

  constructor(
    public paper: Paper,
    private readonly services: Pick<PageServices, 'words'>,
    private readonly events: RowEvents,
  ) {}

  /** Where the page lists it. */
  get anchors(): Element[] {
    return this.spots.filter(({ mention }) => !mention).map(({ anchor }) => anchor);
  }

  /** Whether a place has its mark: not when it is new, was not shown, or the page has thrown the mark out. */
  isMarkedAt(anchor: Element): boolean {
    return this.spots.some(
      (spot) => spot.anchor === anchor && spot.mark.host.isConnected && !spot.measure.hidden,
    );
  }

  /** Puts a mark that shows the row's state at a place, or puts the one that was there back. `mention`: it is a link in a text. */
  markAt(anchor: Element, measure: Measure, mention = false): void {
    const known = this.spots.find((spot) => spot.anchor === anchor);
    const spot = known ?? this.newSpot(anchor, measure, mention);
    if (!known) {
      spot.mark.show(this.shown());
      this.spots.push(spot);
    }
    if (!measure.hidden || !spot.mark.host.isConnected) {
      insertMark(spot.mark.host, anchor, measure.place);
    }
    tint(spot, measure);
  }

  /** The marks behind titles: where those end at an edge, there is no room for them. */
  behind(): Spot[] {
    return this.spots.filter(({ mention, measure }) => !mention && measure.place === 'after');
  }

  /** Takes other colours where the page has changed its own. */
  retint(lookOf: (anchor: Element) => Look): void {
    for (const spot of this.spots) tint(spot, { ...spot.measure, ...lookOf(spot.anchor) });
  }

  /** Measures what drawing needs, at each place. */
  measure(view: Window): Measured[] {
    const { why } = this.services.words(this.view);
    return this.spots.map(({ anchor, mark: { host }, measure, mention }) => ({
      ...(why && !mention && { space: measureFreeSpace(anchor, host, view) }),
      ...(mention && this.view.saved && { lines: measureUnderlines(anchor, host) }),
      overlay: this.dimmed?.(anchor, host, measure.ground),
    }));
  }

  /** Draws what is known at every place. */
  draw(measured: Measured[]): void {
    const shown = this.shown();
    const { why } = this.services.words(this.view);
    for (const [i, { mark, mention }] of this.spots.entries()) {
      mark.show(shown);
      mark.showReason(why, measured[i]?.space);
      mark.dim(measured[i]?.overlay);
      mention?.showUnderlines(measured[i]?.lines ?? []);
    }
  }

  /** What points at it where it is listed first. */
  pointed(): Pointed | undefined {
    const spot = this.spots.find(({ mention }) => !mention);
    return spot && this.pointedAt(spot, spot.mark.host);
  }

  remove(): void {
    this.end.abort();
    for (const { mark } of this.spots) mark.host.remove();
  }

  private newSpot(anchor: Element, measure: Measure, mention: boolean): Spot {
    const events: MarkEvents = {
      onPress: (press, at) => this.events.onPress(this.pointedAt(spot, at), press),
      onPoint: (at, focused) => this.events.onPoint(this.pointedAt(spot, at), focused),
      onLeave: () => this.events.onLeave(this),
      onOpen: (at) => this.events.onOpen(this.pointedAt(spot, at)),
    };
    const made = mention ? createMention(anchor as HTMLElement, events, this.end.signal) : undefined;
    const mark = made ?? createMark(anchor.ownerDocument, events);
    const spot: Spot = { anchor, mark, measure, back: 0, ...(made && { mention: made }) };
    return spot;
  }

  private pointedAt({ measure, mark }: Spot, at: HTMLElement): Pointed {
    return { row: this, at, tone: measure.tone, focus: mark.focus };
  }

  private shown(): MarkView {
    const { related } = this.view;
    const { mark, hint } = this.services.words(this.view);
    return {
      state: stateOf(this.view),
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
export function keepInside(rows: readonly Row[], view: Window): void {
  const spots = rows.flatMap((row) => row.behind());
  const over = spots.map(({ mark }) => overflowWidth(mark.host, view));
  for (const [i, spot] of spots.entries()) {
    const back = Math.max(0, spot.back + (over[i] ?? 0));
    if (back !== spot.back) pullBack(spot.mark.host, back);
    spot.back = back;
  }
}

function tint(spot: Spot, measure: Measure): void {
  const { dataset } = spot.mark.host;
  spot.measure = measure;
  dataset['tone'] = measure.tone;
  if (measure.plate) dataset['plate'] = '';
  else delete dataset['plate'];
}

/** One paper of a page with every place where it stands, and the mark at each. */
import type { Paper } from '@/lib/paper.ts';
import type { Tone } from '../../../components/marks/colour.ts';
import type { MarkState } from '../../../components/marks/icons.ts';
import {
  createMark,
  type Mark,
  type MarkEvents,
  type MarkView,
  type MarkPress,
} from '../../../components/marks/mark.ts';
import type { Underline, Mention } from '../../../components/marks/mention.ts';
import { insertMark, overflowWidth, pullBack } from '../../../components/marks/mark-position.ts';
import type { FreeSpace } from '../../../components/marks/free-space.ts';
import type { DimOverlay } from '../../../components/marks/dim-overlay.ts';
import type * as Beside from './beside.ts';
import type { Look, Measure } from './measures.ts';
import type { Port, RowView } from './port.ts';

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
  /** Says something at the mark until it is told otherwise. */
  tell: (words: string | undefined) => void;
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
    private readonly port: Pick<Port, 'words'>,
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

  /** Puts a mark that shows the row's state at a place, or puts the one that was there back. `mention`: what draws it, where it is one. */
  markAt(anchor: Element, measure: Measure, mention?: Pick<typeof Beside, 'createMention'>): void {
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
  measure(view: Window, beside: typeof Beside | undefined): Measured[] {
    const { why } = this.port.words(this.view);
    return this.spots.map(({ anchor, mark: { host }, measure, mention }) => ({
      ...(beside && why && !mention && { space: beside.measureFreeSpace(anchor, host, view) }),
      ...(beside && mention && this.view.saved && { lines: beside.measureUnderlines(anchor, host) }),
      overlay: this.dimmed?.(anchor, host, measure.ground),
    }));
  }

  /** Draws what is known at every place. */
  draw(measured: Measured[]): void {
    const shown = this.shown();
    const { why } = this.port.words(this.view);
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

  private newSpot(
    anchor: Element,
    measure: Measure,
    mention: Pick<typeof Beside, 'createMention'> | undefined,
  ): Spot {
    const events: MarkEvents = {
      onPress: (press, at) => this.events.onPress(this.pointedAt(spot, at), press),
      onPoint: (at, focused) => this.events.onPoint(this.pointedAt(spot, at), focused),
      onLeave: () => this.events.onLeave(this),
      onOpen: (at) => this.events.onOpen(this.pointedAt(spot, at)),
    };
    const made = mention?.createMention(anchor as HTMLElement, events, this.end.signal);
    const mark = made ?? createMark(anchor.ownerDocument, events);
    const spot: Spot = { anchor, mark, measure, back: 0, ...(made && { mention: made }) };
    return spot;
  }

  private pointedAt({ measure, mark }: Spot, at: HTMLElement): Pointed {
    return { row: this, at, tone: measure.tone, focus: mark.focus, tell: mark.showMessage };
  }

  private shown(): MarkView {
    const { related } = this.view;
    const { mark, hint } = this.port.words(this.view);
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
export function drawRows(rows: Row[], view: Window, beside: typeof Beside | undefined): void {
  const measured = rows.map((row) => row.measure(view, beside));
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

/** What a row's mark shows. */
export function stateOf(view: RowView): MarkState {
  if (view.saving) return 'saving';
  if (view.failed) return 'failed';
  if (view.saved && view.annotations?.status === 'read') return 'read';
  if (view.saved) return view.just ? 'justSaved' : 'saved';
  return view.related && view.removed === undefined ? 'related' : 'new';
}

function tint(spot: Spot, measure: Measure): void {
  const { dataset } = spot.mark.host;
  spot.measure = measure;
  dataset['tone'] = measure.tone;
  if (measure.plate) dataset['plate'] = '';
  else delete dataset['plate'];
}

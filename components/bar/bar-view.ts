/** What the bar and its parts are told to show, and the events they report. */
import type { Reach } from '@/lib/settings/switches.ts';
import type { Tone } from '../marks/colour.ts';

/** Which rows are shown as they are; the others are dimmed. */
export type RowFilter = 'all' | 'related' | 'new' | 'saved';

export interface BarView {
  tone: Tone;
  folded: boolean;
  papers: number;
  saved: number;
  related: number;
  selected: number;
  filter: RowFilter;
  /** Rows being saved: how many of how many. */
  saving?: { done: number; total: number };
  /** Abstracts that have still to be read. */
  abstracts: number;
  paused: boolean;
  /** What the last saving came to. */
  lastAction?: { words: string; undoable: boolean };
  /** Whether links in texts are marked. */
  mentions: boolean;
  /** The site, by its host name. */
  host: string;
}

export interface BarEvents {
  onFold: (folded: boolean) => void;
  onStep: (by: 1 | -1) => void;
  onFilter: (filter: RowFilter) => void;
  onSaveRelated: () => void;
  onSaveSelected: () => void;
  onUnselect: () => void;
  onPause: (paused: boolean) => void;
  onUndo: () => void;
  onMentions: (on: boolean) => void;
  onOff: (reach: Reach) => void;
}

/** A part of the bar. */
export interface BarPart {
  element: HTMLElement;
  show: (view: BarView) => void;
}

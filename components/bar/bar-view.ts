/** The types of what the bar and its parts show, and of the events they report. */
import type { Reach, Strictness } from '@/lib/settings/switches.ts';
import type { Tone } from '../marks/colour.ts';

/** Which rows stay as they are; the others are dimmed. */
export type ListingFilter = 'all' | 'related' | 'new' | 'saved';

export interface BarView {
  tone: Tone;
  folded: boolean;
  papers: number;
  saved: number;
  related: number;
  /** Related rows that are not marked, as so many are. */
  close: number;
  strictness: Strictness;
  selected: number;
  filter: ListingFilter;
  /** Progress of saving; nothing while no rows are being saved. */
  saving?: { done: number; total: number };
  /** Number of abstracts that are still to be fetched. */
  abstracts: number;
  paused: boolean;
  /** The result of the last save. */
  lastAction?: { words: string; undoable: boolean };
  /** Whether links in texts are marked as mentions. */
  mentions: boolean;
  /** Host name of the site. */
  host: string;
}

export interface BarEvents {
  /** A press was not counted, as the user could not see what was pressed for long enough. */
  onUnseen: () => void;
  onFold: (folded: boolean) => void;
  onStep: (by: 1 | -1) => void;
  onFilter: (filter: ListingFilter) => void;
  onSaveRelated: () => void;
  onSaveSelected: () => void;
  onUnselect: () => void;
  onPause: (paused: boolean) => void;
  onUndo: () => void;
  onStrictness: (level: Strictness) => void;
  onMentions: (on: boolean) => void;
  onOff: (reach: Reach) => void;
}

/** A part of the bar. */
export interface BarPart {
  element: HTMLElement;
  show: (view: BarView) => void;
}

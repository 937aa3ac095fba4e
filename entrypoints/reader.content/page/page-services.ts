/** What a page's session needs from outside the page: the library, settings, the clock, the network. */
import type { TextClassifiers } from '@/lib/classifiers/text-classifiers.ts';
import type { Identify } from '@/lib/identity/address-rule.ts';
import type { FeedbackEntry } from '@/lib/db/rows.ts';
import type { UndoResult } from '@/lib/library/change-log.ts';
import type { AbstractStatus, SaveResult } from '@/lib/library/save.ts';
import type { RowState } from '@/lib/messages.ts';
import type { Paper } from '@/lib/paper.ts';
import type { Log } from '@/lib/settings/debug.ts';
import type { SwitchEdit } from '@/lib/settings/edit-switches.ts';
import type { SeenWatch } from '@/components/dom/seen.ts';
import type { RowStatus } from './row-status.ts';

/** The id of a change of the library, to undo it; missing if nothing has changed. */
export interface ChangeResult {
  change?: number;
}

/** The texts of a row's mark. */
export interface RowTexts {
  /** The accessible name of the row's mark. */
  mark: string;
  /** How the card is opened. */
  hint?: string;
}

/** See `createServices`; tests have their own. */
export interface PageServices {
  /** Reads which paper an address names. */
  identify: Identify;
  /** Loads what tells titles and people, once; undefined where that fails: pages are read without, then. */
  loadClassifiers: () => Promise<TextClassifiers | undefined>;
  /** What the library knows of these papers. `total`: how many papers the page lists. */
  lookUp: (papers: Paper[], total: number) => Promise<RowState[]>;
  /** @param abstracts see `AbstractStatus`. */
  save: (papers: Paper[], abstracts?: AbstractStatus) => Promise<ChangeResult & { papers: SaveResult[] }>;
  /** Fills the gaps of one record. @param url of the paper's own page, from which `paper` was read. */
  complete: (id: number, paper: Paper, url: string) => Promise<SaveResult>;
  remove: (ids: number[]) => Promise<void>;
  /** @returns the ids that came back. */
  restore: (ids: number[]) => Promise<number[]>;
  /** Opens a saved paper in the library. */
  openPaper: (id: number) => Promise<void>;
  /** Adds the user's feedback on a relation. */
  addFeedback: (entry: FeedbackEntry) => Promise<ChangeResult>;
  /** Undoes a change that was made in this tab. */
  undo: (change: number) => Promise<UndoResult>;
  /** Changes the stored switches. The session is told like of any other change. */
  editSwitches: (edit: SwitchEdit) => Promise<void>;
  /** Fetches a page of the same origin; undefined if there is none. `signal` ends the request. */
  fetchPage: (url: string, signal: AbortSignal) => Promise<Document | undefined>;
  /** Whether the page has changed since it was last read. */
  hasChanged: () => boolean;
  /**
   * Whether the extension was updated or turned off, so that nothing of it can be asked. Says so on the page,
   * and ends the session.
   */
  isGone: () => boolean;
  /** Resolves after `ms`; never, once the extension was updated or removed. */
  wait: (ms: number) => Promise<void>;
  /** Calls `act` every `ms` while the page is visible, until `signal` is aborted. */
  repeat: (ms: number, act: () => void, signal: AbortSignal) => void;
  /** Lets other tasks of the page's thread run first. */
  pause: () => Promise<void>;
  /** Resolves after the page in its present state has been painted. */
  painted: () => Promise<void>;
  /** What the user could see: presses on anything else do not count. */
  seen: SeenWatch;
  textsOf: (status: RowStatus) => RowTexts;
  log: Log;
}

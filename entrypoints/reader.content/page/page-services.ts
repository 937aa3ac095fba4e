/** What a page's session needs from outside the page: the library, the clock, the network. */
import type { AnnotationEdit } from '@/lib/annotations.ts';
import type { FeedbackEntry } from '@/lib/db/rows.ts';
import type { AbstractStatus, SaveResult } from '@/lib/library/save.ts';
import type { RowState } from '@/lib/messages.ts';
import type { Paper } from '@/lib/paper.ts';
import type { Log } from '@/lib/settings/debug.ts';
import type { Switches } from '@/lib/settings/switches.ts';
import type { RowView } from './row-view.ts';

/** A change of the library, by the number that takes it back; nothing when nothing changed. */
export interface Changed {
  change?: number;
}

/** A row's state in words. */
export interface RowWords {
  /** The accessible name of the row's mark. */
  mark: string;
  /** How the card is opened. */
  hint?: string;
  /** Why the row is related. */
  why?: string;
}

/** `createServices` answers by messages to the worker; tests have their own. */
export interface PageServices {
  /** What the library knows of these papers. `total`: how many papers the page lists. */
  lookUp: (papers: Paper[], total: number) => Promise<RowState[]>;
  /** @param abstracts see `AbstractStatus`. */
  save: (papers: Paper[], abstracts?: AbstractStatus) => Promise<Changed & { papers: SaveResult[] }>;
  /** Fills the gaps of one record. @param url of the paper's own page, from which `paper` was read. */
  complete: (id: number, paper: Paper, url: string) => Promise<SaveResult>;
  remove: (ids: number[]) => Promise<void>;
  /** @returns the ids that came back. */
  restore: (ids: number[]) => Promise<number[]>;
  annotate: (ids: number[], edit: AnnotationEdit) => Promise<Changed>;
  /** Keeps what the person says of relatedness. */
  addFeedback: (entry: FeedbackEntry) => Promise<Changed>;
  /** Takes back what was done in this tab; whether anything was. */
  undo: (change: number) => Promise<boolean>;
  /** All tags there are, the commonest first. */
  tags: () => Promise<string[]>;
  /** Keeps the switches as `edit` leaves them; the session is told of it like of any change of theirs. */
  changeSwitches: (edit: (switches: Switches) => Switches) => Promise<void>;
  /** Fetches a page of the same origin; nothing when it cannot be had. */
  fetchPage: (url: string) => Promise<Document | undefined>;
  /** Resolves after `ms`; never, once the extension is gone. */
  wait: (ms: number) => Promise<void>;
  /** Lets whatever else waits on the page's thread run first. */
  pause: () => Promise<void>;
  /** Resolves after the page as it is now was drawn. */
  drawn: () => Promise<void>;
  words: (row: RowView) => RowWords;
  log: Log;
}

/** What a page's session asks of the world outside the page; the content script answers by messages. */
import type { RowState } from '@/lib/messages.ts';
import type { Paper } from '@/lib/paper.ts';
import type { AnnotationEdit } from '@/lib/annotations.ts';
import type { AbstractStatus, SaveResult } from '@/lib/library/save.ts';
import type { Switches } from '@/lib/settings/switches.ts';
import type { FeedbackEntry } from '@/lib/db/rows.ts';

/** A change of the library, by the number that takes it back; nothing when nothing changed. */
export interface Changed {
  change?: number;
}

export interface Port {
  seen: (papers: Paper[], total: number) => Promise<RowState[]>;
  /** @param abstracts see `AbstractStatus`. */
  save: (papers: Paper[], abstracts?: AbstractStatus) => Promise<Changed & { papers: SaveResult[] }>;
  remove: (ids: number[]) => Promise<void>;
  restore: (ids: number[]) => Promise<number[]>;
  annotate: (ids: number[], edit: AnnotationEdit) => Promise<Changed>;
  /** What the person says of relatedness. */
  say: (said: FeedbackEntry) => Promise<Changed>;
  /** Takes back what was done in this tab; whether anything was. */
  undo: (change: number) => Promise<boolean>;
  /** All tags there are, the commonest first. */
  tags: () => Promise<string[]>;
  /** Keeps the switches as `edit` leaves them; the session is told of it like of any change of theirs. */
  switch: (edit: (switches: Switches) => Switches) => Promise<void>;
  /** Fetches a page of the same origin; nothing when it cannot be had. */
  fetchPage: (url: string) => Promise<Document | undefined>;
  /** Resolves after `ms`; never, once the extension is gone. */
  wait: (ms: number) => Promise<void>;
  /** Lets whoever waits on the page go first. */
  pause: () => Promise<void>;
  /** Resolves after the page as it is now was drawn. */
  drawn: () => Promise<void>;
  /** A state in words. */
  words: (row: RowView) => { mark: string; hint?: string; why?: string };
}

/** What is drawn of a row: what the library knows, and what was just done here. */
export interface RowView extends RowState {
  saving?: boolean;
  /** Saved by a press on this page, so that "undo" is the word for taking it back. */
  just?: boolean;
  /** Removed by a press on this page: the number it had and will have again. */
  removed?: number;
  /** Why the last press came to nothing. */
  failed?: string;
}

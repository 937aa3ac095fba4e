/** The database rows of papers, the bin, staged backup lines and feedback. */
import type { Annotations } from '../annotations.ts';
import type { Paper } from '../paper.ts';

/** What one page said about a paper. Kept beside the merged record, so that a record can be split again. */
export interface Source extends Paper {
  /** The address of the page it was read from. */
  seenAt: string;
  /** ms since 1970 UTC. */
  savedAt: number;
  /** Ids that the page named and its record did not take up (see `withAcceptedIds`). */
  claimed?: string[];
}

/** A paper in the library: all its sources merged, and what the user added to it. */
export interface SavedPaper extends Source, Annotations {
  id: number;
  /** Each source by itself, when there are two or more. */
  sources?: Source[];
  /** Saved from a listing that shows no abstract; the paper's own page has still to be read. */
  abstractPending?: true;
  /** Ids of records that the user has marked as different papers. */
  distinctFrom?: number[];
  /**
   * Uids (see `uidOf`) of the records that were joined into this one, so that older copies of them are
   * recognised.
   */
  joined?: string[];
  /**
   * When the user last changed each field, in ms since 1970 UTC: by field name, for tags by `tags.NAME`, also
   * when a value was removed. Two copies of a library are merged field by field with these times; the later
   * change wins.
   */
  edited?: Record<string, number>;
}

/**
 * One id of a paper. As it is the primary key, an id cannot belong to two papers. Ids made of titles are in
 * no alias: they may.
 */
export interface Alias {
  alias: string;
  paper: number;
}

/** A removed paper. The bin keeps it for thirty days on which the library is used. */
export interface BinnedPaper {
  id: number;
  paper: SavedPaper;
  /** ms since 1970 UTC. */
  removedAt: number;
  /** On how many days the library had been used when it was removed; see `used-days.ts`. */
  usedDays: number;
}

/** One value that is no part of the papers: a setting, or what the extension remembers of its work. */
export interface SettingRow {
  key: string;
  value: unknown;
}

/** A line of a backup that is being restored: written by the settings page, read by whoever restores it. */
export interface StagedLine {
  id: number;
  /** The name of the restore it belongs to. */
  stage: string;
  line: unknown;
}

/**
 * Feedback on relatedness: less about these words, not this paper, or more like this text. `weight` (0 to 1)
 * is the share taken away, or for `more` the share of a whole paper that is added to the query.
 */
export type FeedbackEntry =
  | { kind: 'less'; words: string; weight: number }
  | { kind: 'not'; paper: number; title: string; weight: number }
  | { kind: 'more'; label: string; title: string; abstract: string; weight: number };

export interface FeedbackRow {
  id: number;
  /** ms since 1970 UTC. */
  at: number;
  entry: FeedbackEntry;
}

/**
 * A paper that has yet to be compared with all others, since it is new or its title, authors or ids changed.
 */
export interface UncomparedRow {
  paper: number;
}

/** Numbers by which papers with nearly the same title are found; a cache that is made of the paper. */
export interface TitlePartsRow {
  paper: number;
  keys: number[];
}

/**
 * Two records, `a` the lower id, that may be one paper. Joined, marked as different or removed, they are not
 * shown.
 */
export interface DuplicateRow {
  a: number;
  b: number;
  /** The address of a page that named ids of both. */
  seenAt?: string;
}

/** A record of which some sources contradict each other. */
export interface ConflictRow {
  paper: number;
}

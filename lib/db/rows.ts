/** The rows that the database keeps of papers, and of what a person did with them. */
import type { Annotations } from '../annotations.ts';
import type { Paper } from '../paper.ts';

/** What one page said about a paper, and when: kept beside the merged record, so that a merge can be split again. */
export interface Source extends Paper {
  /** The page it was read from. */
  seenAt: string;
  /** ms since 1970 UTC. */
  savedAt: number;
}

/** A paper in the library: the merged view of its sources, and what a person added to it. */
export interface SavedPaper extends Source, Annotations {
  id: number;
  /** Every source's own version, when there are two or more. */
  sources?: Source[];
  /** Saved from a listing that shows no abstract; its own page has still to be read. */
  wanting?: 'abstract';
  /** Numbers of records that a person has said are other papers. */
  apart?: number[];
  /** Uids (see `uidOf`) of the records that became a part of this one, so that older copies of them are known to be in it. */
  joined?: string[];
  /**
   * When a person last changed a field, in ms since 1970 UTC: by the field's name, of tags by `tags.NAME`, whether it was set or taken
   * away. So two copies of a library can be merged field by field, the later word counting.
   */
  edited?: Record<string, number>;
}

/** One id of a paper: the primary key keeps an id from ever belonging to two papers. */
export interface Alias {
  alias: string;
  paper: number;
}

/** A removed paper, kept for thirty days so that its removal can be undone. */
export interface BinnedPaper {
  id: number;
  paper: SavedPaper;
  removedAt: number;
}

/** A line of a backup that is being restored: put here by a page, taken up by the worker. */
export interface StagedLine {
  id: number;
  /** Which restoring it belongs to. */
  stage: string;
  line: unknown;
}

/** What was said. `weight` is the share taken away (1: all of it), or the share of a whole paper that is added. */
export type FeedbackEntry =
  | { kind: 'less'; words: string; weight: number }
  | { kind: 'not'; paper: number; title: string; weight: number }
  | { kind: 'more'; label: string; title: string; abstract: string; weight: number };

export interface FeedbackRow {
  id: number;
  /** ms since 1970 UTC. */
  at: number;
  said: FeedbackEntry;
}

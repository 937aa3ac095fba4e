/** The database: what is kept, and every version of its shape there has been. Rows are the truth; the index is a cache. */
import { Dexie, type EntityTable, type Table } from 'dexie';
import {
  type BlockRow,
  type DeletedRow,
  type ColumnsRow,
  INDEX_STORES,
  INDEX_STORES_CHANGED,
  INDEX_TABLES,
  type SegmentRow,
  type StateRow,
  type TailRow,
} from '../index/tables.ts';
import type { Paper } from '../paper.ts';
import type { FeedbackRow } from './feedback.ts';

/** What one page said about a paper, and when: kept beside the merged record, so that a merge can be split again. */
export interface Source extends Paper {
  /** The page it was read from. */
  seenAt: string;
  /** ms since 1970 UTC. */
  savedAt: number;
}

/** A paper in the library: the merged view of its sources. */
export interface SavedPaper extends Source {
  id: number;
  /** Every source's own version, when there are two or more. */
  sources?: Source[];
  /** Saved from a listing that shows no abstract; its own page has still to be read. */
  wanting?: 'abstract';
  /** Numbers of records that a person has said are other papers. */
  apart?: number[];
}

/** One id of a paper: the primary key keeps an id from ever belonging to two papers. */
export interface Alias {
  alias: string;
  paper: number;
}

/** A removed paper, kept so that its removal can be undone. */
export interface Binned {
  id: number;
  paper: SavedPaper;
  removedAt: number;
}

export class OffprintDb extends Dexie {
  papers!: EntityTable<SavedPaper, 'id'>;
  aliases!: Table<Alias, string>;
  indexState!: Table<StateRow, string>;
  indexTail!: Table<TailRow, number>;
  indexDeleted!: Table<DeletedRow, number>;
  indexSegments!: Table<SegmentRow, number>;
  indexColumns!: Table<ColumnsRow, [segment: number, chunk: number]>;
  indexBlocks!: Table<BlockRow, [segment: number, number: number]>;
  bin!: EntityTable<Binned, 'id'>;
  feedback!: EntityTable<FeedbackRow, 'id'>;

  constructor(name = 'offprint') {
    super(name);
    this.version(1).stores({
      papers: '++id, savedAt',
      aliases: 'alias, paper',
      ...INDEX_STORES,
      bin: 'id, removedAt',
      feedback: '++id',
    });
    this.version(2)
      .stores({
        papers: '++id, savedAt, *tags, [year+savedAt], status, note.length, edited.starred',
        ...INDEX_STORES_CHANGED,
      })
      // What is missing of the index is made anew from the papers.
      .upgrade(async (transaction) => {
        for (const name of INDEX_TABLES) await transaction.table(name).clear();
      });
  }
}

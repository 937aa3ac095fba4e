/** The database: what is kept, and every version of its shape there has been. Rows are the truth; the index is a cache. */
import { type DBCore, Dexie, type EntityTable, type Table, type Transaction } from 'dexie';
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
} from './index-tables.ts';
import type { Paper } from '../paper.ts';
import type { ChangeRow } from '../library/change-log.ts';
import type { FeedbackRow } from '../library/feedback.ts';
import type { Own } from '../annotations.ts';
import { Refused } from './library-error.ts';

/** What one page said about a paper, and when: kept beside the merged record, so that a merge can be split again. */
export interface Source extends Paper {
  /** The page it was read from. */
  seenAt: string;
  /** ms since 1970 UTC. */
  savedAt: number;
}

/** A paper in the library: the merged view of its sources, and what a person added to it. */
export interface SavedPaper extends Source, Own {
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
export interface Binned {
  id: number;
  paper: SavedPaper;
  removedAt: number;
}

/** A line of a backup that is being restored: put here by a page, taken up by the worker. */
export interface Staged {
  id: number;
  /** Which restoring it belongs to. */
  stage: string;
  line: unknown;
}

/** What one version of the schema says anew, and how rows of the version before become rows of this one. */
export interface SchemaVersion {
  stores: Record<string, string | null>;
  upgrade?: (transaction: Transaction) => Promise<unknown>;
}

/** Every version there has been, the first one first. A version that was published is never changed: a new one is added. */
export const VERSIONS: readonly SchemaVersion[] = [
  {
    stores: {
      papers: '++id, savedAt',
      aliases: 'alias, paper',
      ...INDEX_STORES,
      bin: 'id, removedAt',
      feedback: '++id',
    },
  },
  {
    stores: {
      papers: '++id, savedAt, *tags, [year+savedAt], status, note.length, edited.starred',
      changes: '++id',
      staged: '++id, stage',
      ...INDEX_STORES_CHANGED,
    },
    // What is missing of the index is made anew from the papers.
    upgrade: async (transaction) => {
      for (const name of INDEX_TABLES) await transaction.table(name).clear();
    },
  },
];

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
  changes!: EntityTable<ChangeRow, 'id'>;
  staged!: EntityTable<Staged, 'id'>;

  /** Why nothing may be written, in words; nothing when it may. */
  readOnly: string | undefined;

  /** @param versions of the schema, the last of which is opened. */
  constructor(name = 'offprint', versions = VERSIONS) {
    super(name);
    for (const [i, { stores, upgrade }] of versions.entries()) {
      const version = this.version(i + 1).stores(stores);
      if (upgrade) version.upgrade(upgrade);
    }
    // Dexie opens a database that a newer version made. What that means is for the newer version to know.
    const ready = () => {
      if (this.backendDB().version >= 10 * (versions.length + 1)) this.readOnly = NEWER;
    };
    this.on('ready', ready, true);
    this.use({ stack: 'dbcore', name: 'read-only', create: (core) => guarded(core, this) });
  }
}

/** Dexie multiplies version numbers by ten. */
const NEWER =
  'newer-library: a newer version of Offprint has written this library. It can be read, not changed.';

function guarded(core: DBCore, db: OffprintDb): DBCore {
  return {
    ...core,
    transaction(tables, mode, options) {
      if (mode === 'readwrite' && db.readOnly) throw new Refused(db.readOnly);
      return core.transaction(tables, mode, options);
    },
  };
}

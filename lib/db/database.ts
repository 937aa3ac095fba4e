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
import { LibraryError } from './library-error.ts';
import type { SavedPaper, Alias, BinnedPaper, StagedLine, FeedbackRow } from './rows.ts';
import type { ChangeRow } from './change-rows.ts';

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
  bin!: EntityTable<BinnedPaper, 'id'>;
  feedback!: EntityTable<FeedbackRow, 'id'>;
  changes!: EntityTable<ChangeRow, 'id'>;
  staged!: EntityTable<StagedLine, 'id'>;

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
      if (mode === 'readwrite' && db.readOnly) throw new LibraryError(db.readOnly);
      return core.transaction(tables, mode, options);
    },
  };
}

/**
 * The database and all versions of its schema. The index tables are a cache; everything else is the user's
 * data.
 */
import { type DBCore, Dexie, type EntityTable, type Table, type Transaction } from 'dexie';
import {
  type BlockRow,
  type TombstoneRow,
  type ColumnsRow,
  INDEX_STORES,
  INDEX_STORES_CHANGED,
  INDEX_TABLES,
  type SegmentRow,
  type StateRow,
  type TailRow,
} from './index-tables.ts';
import { LibraryError } from './library-error.ts';
import type {
  Alias,
  BinnedPaper,
  ConflictRow,
  DuplicateRow,
  FeedbackRow,
  SavedPaper,
  SettingRow,
  StagedLine,
  TitlePartsRow,
  UncomparedRow,
} from './rows.ts';
import type { ChangeRow } from './change-rows.ts';
import { nameBinnedAuthors, nameChangeAuthors, namePaperAuthors } from './upgrade-authors.ts';
import { compareAnew, separateTitles } from './upgrade-ids.ts';
import { emptiedMessage, isEmptied, isEmptiedMessage, type Witness } from './witness.ts';
import type { TitleRow } from './titles.ts';
import { renameBinned, renameChange, renameFeedback, renamePaperFields } from './upgrade-names.ts';

/** What one version of the schema changes, and how it upgrades the rows of the version before. */
export interface SchemaVersion {
  stores: Record<string, string | null>;
  upgrade?: (transaction: Transaction) => Promise<unknown>;
}

/**
 * All versions, oldest first. A published version is never changed; a change of the schema is a new version.
 */
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
    // The index is rebuilt from the papers.
    upgrade: async (transaction) => {
      for (const name of INDEX_TABLES) await transaction.table(name).clear();
    },
  },
  {
    stores: {},
    upgrade: async (transaction) => {
      await replaceRows(transaction, 'papers', renamePaperFields);
      await replaceRows(transaction, 'bin', renameBinned);
      await replaceRows(transaction, 'feedback', renameFeedback);
      await replaceRows(transaction, 'changes', renameChange);
      // The pages that staged these lines were closed by the update.
      await transaction.table('staged').clear();
    },
  },
  {
    stores: {},
    upgrade: async (transaction) => {
      await replaceRows(transaction, 'papers', namePaperAuthors);
      await replaceRows(transaction, 'bin', nameBinnedAuthors);
      await replaceRows(transaction, 'changes', nameChangeAuthors);
      await transaction.table('staged').clear();
      // Names are written in another way now; the index is rebuilt from the papers.
      for (const name of INDEX_TABLES) await transaction.table(name).clear();
    },
  },
  {
    stores: {
      titles: 'key',
      uncompared: 'paper',
      titleParts: 'paper, *keys',
      duplicates: '[a+b]',
      conflicts: 'paper',
    },
    upgrade: separateTitles,
  },
  {
    stores: { settings: 'key', changes: '++id, request', bin: 'id, removedAt, usedDays' },
    upgrade: async (transaction) => {
      // The days on which the library is used are counted from now on.
      await transaction
        .table<BinnedPaper>('bin')
        .toCollection()
        .modify((row) => void (row.usedDays = 0));
      // Titles are compared in another way, and ids that were only claimed count.
      await compareAnew(transaction);
    },
  },
];

/** Replaces every row of a table, batch by batch. */
function replaceRows(
  transaction: Transaction,
  name: string,
  replace: (row: unknown) => unknown,
): Promise<number> {
  return transaction
    .table<unknown>(name)
    .toCollection()
    .modify((row, context) => {
      context.value = replace(row);
    });
}

export class OffprintDb extends Dexie {
  papers!: EntityTable<SavedPaper, 'id'>;
  aliases!: Table<Alias, string>;
  indexState!: Table<StateRow, string>;
  indexTail!: Table<TailRow, number>;
  indexDeleted!: Table<TombstoneRow, number>;
  indexSegments!: Table<SegmentRow, number>;
  indexColumns!: Table<ColumnsRow, [segment: number, chunk: number]>;
  indexBlocks!: Table<BlockRow, [segment: number, number: number]>;
  bin!: EntityTable<BinnedPaper, 'id'>;
  feedback!: EntityTable<FeedbackRow, 'id'>;
  changes!: EntityTable<ChangeRow, 'id'>;
  staged!: EntityTable<StagedLine, 'id'>;
  titles!: Table<TitleRow, string>;
  uncompared!: Table<UncomparedRow, number>;
  titleParts!: Table<TitlePartsRow, number>;
  duplicates!: Table<DuplicateRow, [number, number]>;
  conflicts!: Table<ConflictRow, number>;
  settings!: Table<SettingRow, string>;

  /** Why nothing may be written; undefined when writing is allowed. */
  readOnly: string | undefined;

  /** Reads what is known outside the database of what it should hold. */
  readWitness: (() => Promise<Witness | undefined>) | undefined;

  /** @param versions of the schema; the last one is opened. */
  constructor(name = 'offprint', versions = VERSIONS) {
    super(name);
    for (const [i, { stores, upgrade }] of versions.entries()) {
      const version = this.version(i + 1).stores(stores);
      if (upgrade) version.upgrade(upgrade);
    }
    // Dexie also opens a database that a newer version of Offprint made, whose rows this version does not
    // understand.
    const ready = async () => {
      // Dexie multiplies version numbers by ten.
      if (this.backendDB().version >= 10 * (versions.length + 1)) this.readOnly = NEWER;
      // At every opening: a browser may lose the database while it runs, and Dexie opens it again.
      else await this.#checkWitness();
    };
    this.on('ready', ready, true);
    // Dexie's own handlers, which these come before, do the same and write to the console.
    this.on('versionchange', () => {
      this.close({ disableAutoOpen: false });
      return false;
    });
    this.on('blocked', () => false);
    this.use({ stack: 'dbcore', name: 'read-only', create: (core) => guardWrites(core, this) });
  }

  /** Lets an emptied library be written to again. */
  acceptEmptied(): void {
    if (isEmptiedMessage(this.readOnly)) this.readOnly = undefined;
  }

  async #checkWitness(): Promise<void> {
    const witness = await this.readWitness?.().catch(() => undefined);
    if (witness && (await isEmptied(this.backendDB(), witness))) this.readOnly = emptiedMessage(witness);
  }
}

const NEWER =
  'newer-library: a newer version of Offprint has written this library. It can be read, not changed.';

/** Refuses write transactions on a read-only library. */
function guardWrites(core: DBCore, db: OffprintDb): DBCore {
  return {
    ...core,
    transaction(tables, mode, options) {
      if (mode === 'readwrite' && db.readOnly) throw new LibraryError(db.readOnly);
      return core.transaction(tables, mode, options);
    },
  };
}

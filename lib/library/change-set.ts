/**
 * One change of the library while it is made: rows, ids, bin, index and log are written in one transaction, or none is.
 *
 * Operations read the tables and write through `ChangeSet`, which keeps what was there before. At the end the difference goes
 * into the log, and the index follows the words that changed.
 */
import { fieldText, FIELDS } from '../index/fields.ts';
import { indexPapers, INDEX_TABLES, unindexPapers } from '../index/write.ts';
import { differences, LOG_LENGTH } from './change-log.ts';
import type { OffprintDb } from '../db/database.ts';
import { withinQuota } from '../db/library-error.ts';
import type { BinnedPaper, SavedPaper, FeedbackRow } from '../db/rows.ts';
import { type ChangeKind, type ChangeRow, type OwnerChange, type RowChange } from '../db/change-rows.ts';

/** Who asks for a change, when, and what it is. */
export interface ChangeRequest {
  kind: ChangeKind;
  /** ms since 1970 UTC. */
  at: number;
  /**
   * No entry in the log: it is a part of an earlier change, as an abstract that arrives later. One that makes one record of
   * several is logged all the same, as it must be possible to take that back.
   */
  unlogged?: boolean;
  /** The tab of a page that asks; nothing for the extension's own pages. */
  tab?: string | undefined;
  detail?: string;
}

/** Names of the tables a change may touch. */
export const CHANGED_TABLES = ['papers', 'aliases', 'bin', 'changes', 'feedback', 'staged', ...INDEX_TABLES];

/**
 * Runs `act` as one logged change.
 *
 * @returns what it returned, and the number of the change in the log; none when nothing changed.
 * @throws LibraryError when the disk is full.
 */
export function changeLibrary<T>(
  db: OffprintDb,
  asked: ChangeRequest,
  act: (change: ChangeSet) => Promise<T>,
): Promise<{ result: T; change?: number }> {
  return withinQuota(() =>
    db.transaction('rw', CHANGED_TABLES, async () => {
      const change = new ChangeSet(db, asked.at);
      const result = await act(change);
      const made = await change.finish();
      if (made.rows.length === 0 && !made.feedback) return { result };
      if (asked.unlogged && made.rows.every(({ kind }) => kind === 'changed')) return { result };
      return { result, change: await writeLog(db, asked, made) };
    }),
  );
}

export class ChangeSet {
  readonly #before = new Map<number, SavedPaper | undefined>();
  readonly #after = new Map<number, SavedPaper | undefined>();
  readonly #owners = new Map<string, { before: number | undefined; after: number | undefined }>();
  readonly #moved = new Map<number, RowChange>();
  readonly #feedback: number[] = [];

  /** @param db in a read-write transaction of `CHANGED_TABLES`. @param now ms since 1970 UTC. */
  constructor(
    readonly db: OffprintDb,
    readonly now: number,
  ) {}

  /** Adds a record under a new number. */
  async add(row: Omit<SavedPaper, 'id'>): Promise<number> {
    const id = await this.db.papers.add(row);
    this.#before.set(id, undefined);
    this.#after.set(id, { ...row, id });
    return id;
  }

  /** Adds many records. @returns their numbers, in order. */
  async addAll(rows: Omit<SavedPaper, 'id'>[]): Promise<number[]> {
    const ids = await this.db.papers.bulkAdd(rows, { allKeys: true });
    for (const [i, row] of rows.entries()) {
      const id = ids[i] ?? 0;
      this.#before.set(id, undefined);
      this.#after.set(id, { ...row, id });
    }
    return ids;
  }

  /** Writes records in place of those that are there. */
  async put(rows: SavedPaper[]): Promise<void> {
    await this.#remember(rows.map(({ id }) => id));
    await this.db.papers.bulkPut(rows);
    for (const row of rows) this.#after.set(row.id, row);
  }

  /** Takes records away, with all their ids. */
  async delete(ids: number[]): Promise<void> {
    await this.#remember(ids);
    await this.db.papers.bulkDelete(ids);
    for (const id of ids) this.#after.set(id, undefined);
    const held = await this.db.aliases.where('paper').anyOf(ids).toArray();
    const heirs = await this.#heirs(ids);
    await this.assignAliases(
      held.map(({ alias }) => [alias, heirs.find((heir) => heir.ids.includes(alias))?.id]),
    );
  }

  /** Gives ids to records, or to none. */
  async assignAliases(owners: Iterable<readonly [alias: string, paper: number | undefined]>): Promise<void> {
    const wanted = new Map(owners);
    const held = await this.db.aliases.bulkGet([...wanted.keys()]);
    for (const [i, [alias, after]] of [...wanted].entries()) {
      const known = this.#owners.get(alias);
      this.#owners.set(alias, { before: known ? known.before : held[i]?.paper, after });
    }
    const given = [...wanted].flatMap(([alias, paper]) => (paper === undefined ? [] : [{ alias, paper }]));
    await this.db.aliases.bulkPut(given);
    await this.db.aliases.bulkDelete(
      [...wanted].flatMap(([alias, paper]) => (paper === undefined ? [alias] : [])),
    );
  }

  /** Moves records to the bin. */
  async toBin(rows: SavedPaper[]): Promise<void> {
    await this.db.bin.bulkPut(rows.map((paper) => ({ id: paper.id, paper, removedAt: this.now })));
    await this.delete(rows.map(({ id }) => id));
    for (const { id } of rows) this.#moved.set(id, { id, kind: 'binned' });
  }

  /** Takes records out of the bin; where they go is the caller's to say. */
  async outOfBin(bins: BinnedPaper[]): Promise<void> {
    await this.db.bin.bulkDelete(bins.map(({ id }) => id));
    for (const bin of bins) this.#moved.set(bin.id, { id: bin.id, kind: 'unbinned', bin });
  }

  /** Adds a record that was removed in another copy to the bin, under a new number. @returns that number. */
  async addToBin(row: Omit<SavedPaper, 'id'>, removedAt: number): Promise<number> {
    const id = await this.db.papers.add(row);
    await this.db.papers.delete(id);
    await this.db.bin.put({ id, paper: { ...row, id }, removedAt });
    this.#moved.set(id, { id, kind: 'addedToBin' });
    return id;
  }

  /** Adds to what was said of relatedness. */
  async addFeedback(rows: Omit<FeedbackRow, 'id'>[]): Promise<void> {
    this.#feedback.push(...(await this.db.feedback.bulkAdd(rows, { allKeys: true })));
  }

  /** Brings the index up to date. @returns what has changed, for the log. */
  async finish(): Promise<Pick<ChangeRow, 'rows' | 'owners' | 'count' | 'title' | 'feedback'>> {
    await this.#keepApartBothWays();
    const changed = [...this.#after].filter(([id, after]) => !isSame(this.#before.get(id), after));
    const gone = changed.flatMap(([id, after]) => (after ? [] : [id]));
    if (gone.length > 0) await unindexPapers(this.db, gone);
    await indexPapers(
      this.db,
      changed.flatMap(([id, after]) => (after && !sameWords(this.#before.get(id), after) ? [after] : [])),
    );
    const rows = [
      ...this.#moved.values(),
      ...changed
        .filter(([id]) => !this.#moved.has(id))
        .map(([id, after]) => rowChange(id, this.#before.get(id), after)),
    ];
    const added = new Set(
      rows.flatMap((row) => (row.kind === 'added' || row.kind === 'unbinned' ? [row.id] : [])),
    );
    const owners = [...this.#owners].flatMap(([alias, { before, after }]): OwnerChange[] =>
      before === after || (before === undefined && added.has(after ?? 0)) ? [] : [[alias, before, after]],
    );
    const [first] = changed;
    const title = first && (first[1] ?? this.#before.get(first[0]))?.title;
    const feedback = this.#feedback.length > 0 && { feedback: this.#feedback };
    return { rows, owners, count: rows.length, title: title ?? '', ...feedback };
  }

  /** One that comes back into the library is kept apart from others that may have forgotten of it. */
  async #keepApartBothWays(): Promise<void> {
    for (const { id, distinctFrom } of [...this.#after.values()].filter((row) => row !== undefined)) {
      if (!distinctFrom) continue;
      const others = (await this.db.papers.bulkGet(distinctFrom)).filter((row) => row !== undefined);
      const forgetful = others.filter((row) => !row.distinctFrom?.includes(id));
      await this.put(forgetful.map((row) => ({ ...row, distinctFrom: [...(row.distinctFrom ?? []), id] })));
    }
  }

  /** Records kept apart from these may share ids with them: to those the ids go. */
  async #heirs(ids: number[]): Promise<SavedPaper[]> {
    const distinct = ids.flatMap((id) => this.#before.get(id)?.distinctFrom ?? []);
    if (distinct.length === 0) return [];
    return (await this.db.papers.bulkGet(distinct)).filter((row) => row !== undefined);
  }

  async #remember(ids: number[]): Promise<void> {
    const unknown = ids.filter((id) => !this.#before.has(id));
    const rows = unknown.length > 0 ? await this.db.papers.bulkGet(unknown) : [];
    for (const [i, id] of unknown.entries()) this.#before.set(id, rows[i]);
  }
}

/** Adds an entry, in a transaction that has `changes`; the oldest one over the limit is forgotten. */
export async function writeLog(
  db: OffprintDb,
  { kind, at, tab, detail }: ChangeRequest,
  made: Omit<ChangeRow, 'id' | 'kind' | 'at' | 'tab' | 'detail'>,
): Promise<number> {
  const entry = {
    kind,
    at,
    ...(tab !== undefined && { tab }),
    ...(detail !== undefined && { detail }),
    ...made,
  };
  const id = await db.changes.add(entry);
  await db.changes
    .where(':id')
    .belowOrEqual(id - LOG_LENGTH)
    .delete();
  return id;
}

function rowChange(id: number, before: SavedPaper | undefined, after: SavedPaper | undefined): RowChange {
  if (!after) return { id, kind: 'deleted', row: before as SavedPaper };
  if (!before) return { id, kind: 'added', ...(after.sources && { sources: after.sources.length }) };
  return { id, kind: 'changed', fields: differences(before, after) };
}

function isSame(before: SavedPaper | undefined, after: SavedPaper | undefined): boolean {
  if (!before || !after) return before === after;
  return differences(before, after).length === 0;
}

/** Whether the index has nothing to change: tags and notes are not in it. */
function sameWords(before: SavedPaper | undefined, after: SavedPaper): boolean {
  return (
    before !== undefined && FIELDS.every((field) => fieldText(before, field) === fieldText(after, field))
  );
}

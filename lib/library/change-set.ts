/**
 * A change of the library: rows, ids, bin, index and log are written in one transaction, or nothing is.
 *
 * Operations read the tables directly and write through a `ChangeSet`, which remembers what was there before.
 * When the operation is done, the differences are written to the log, and papers whose text changed are
 * indexed again.
 */
import { annotationsOf } from '../annotations.ts';
import { fieldText, FIELDS } from '../index/fields.ts';
import { indexPapers, INDEX_TABLES, unindexPapers } from '../index/write.ts';
import { decides } from '../identity/same-paper.ts';
import { checkBounds } from './bounds.ts';
import { editTime, withPlausibleTimes } from './clock.ts';
import { readUsedDays } from './used-days.ts';
import { differences, LOG_LENGTH } from './change-log.ts';
import { noteTitles } from './note-titles.ts';
import type { OffprintDb } from '../db/database.ts';
import { withinQuota } from '../db/library-error.ts';
import type { BinnedPaper, FeedbackEntry, FeedbackRow, SavedPaper } from '../db/rows.ts';
import type { ChangeKind, ChangeRow, OwnerChange, RowChange } from '../db/change-rows.ts';

/** What kind of change is made, when, and for whom. */
export interface ChangeRequest {
  kind: ChangeKind;
  /** ms since 1970 UTC. */
  at: number;
  /**
   * Writes no log entry, because the change belongs to an earlier one (an abstract that arrives later). If it
   * joins records it is logged all the same, so that it can be undone.
   */
  unlogged?: boolean;
  /** The tab of the page that asked; undefined for the extension's own pages. */
  tab?: string | undefined;
  detail?: string;
  /** See `ChangeRow`. */
  request?: string;
}

/** The tables that a change may write to. */
export const CHANGED_TABLES = [
  'papers',
  'aliases',
  'titles',
  'uncompared',
  'titleParts',
  'duplicates',
  'conflicts',
  'bin',
  'changes',
  'feedback',
  'staged',
  'settings',
  ...INDEX_TABLES,
];

/**
 * Runs `act` as one change.
 *
 * @returns what it returned, and the id of the log entry; none where nothing changed.
 * @throws LibraryError when the disk is full, or a record would be larger than may be.
 */
export function changeLibrary<T>(
  db: OffprintDb,
  request: ChangeRequest,
  act: (change: ChangeSet) => Promise<T>,
): Promise<{ result: T; change?: number }> {
  return withinQuota(() =>
    db.transaction('rw', CHANGED_TABLES, async () => {
      const change = new ChangeSet(db, request.at);
      const result = await act(change);
      const made = await change.finish();
      if (made.rows.length === 0 && !made.feedback) return { result };
      if (request.unlogged && made.rows.every(({ kind }) => kind === 'changed')) return { result };
      return { result, change: await writeLog(db, request, made) };
    }),
  );
}

export class ChangeSet {
  readonly #before = new Map<number, SavedPaper | undefined>();
  readonly #after = new Map<number, SavedPaper | undefined>();
  readonly #owners = new Map<string, { before: number | undefined; after: number | undefined }>();
  readonly #moved = new Map<number, RowChange>();
  readonly #feedback = new Map<number, FeedbackEntry>();

  /** @param db in a read-write transaction of `CHANGED_TABLES`. @param now ms since 1970 UTC. */
  constructor(
    readonly db: OffprintDb,
    readonly now: number,
  ) {}

  /** Adds a record. @returns its id. */
  async add(row: Omit<SavedPaper, 'id'>): Promise<number> {
    const id = await this.db.papers.add(row);
    this.#before.set(id, undefined);
    this.#after.set(id, { ...row, id });
    return id;
  }

  /** Adds many records. @returns their ids, in order. */
  async addAll(rows: Omit<SavedPaper, 'id'>[]): Promise<number[]> {
    const ids = await this.db.papers.bulkAdd(rows, { allKeys: true });
    for (const [i, row] of rows.entries()) {
      const id = ids[i] ?? 0;
      this.#before.set(id, undefined);
      this.#after.set(id, { ...row, id });
    }
    return ids;
  }

  /** Replaces records. */
  async put(rows: SavedPaper[]): Promise<void> {
    await this.#remember(rows.map(({ id }) => id));
    await this.db.papers.bulkPut(rows);
    for (const row of rows) this.#after.set(row.id, row);
  }

  /** Deletes records. Their ids go to a record marked as different that shares them, if there is one. */
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

  /**
   * Assigns ids to records; undefined removes an id. Ids made of titles are left out: they belong to nobody.
   */
  async assignAliases(owners: Iterable<readonly [alias: string, paper: number | undefined]>): Promise<void> {
    const wanted = new Map([...owners].filter(([alias]) => decides(alias)));
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
    const usedDays = rows.length > 0 ? await readUsedDays(this.db) : 0;
    await this.db.bin.bulkPut(
      rows.map((row) => {
        const paper = withPlausibleTimes(row, this.now);
        return { id: row.id, paper, removedAt: editTime(row, this.now), usedDays };
      }),
    );
    await this.delete(rows.map(({ id }) => id));
    for (const { id } of rows) this.#moved.set(id, { id, kind: 'binned' });
  }

  /** Takes records out of the bin. The caller puts them where they belong. */
  async outOfBin(bins: BinnedPaper[]): Promise<void> {
    await this.db.bin.bulkDelete(bins.map(({ id }) => id));
    for (const bin of bins) this.#moved.set(bin.id, { id: bin.id, kind: 'unbinned', bin });
  }

  /** Adds a record to the bin that was removed in another copy of the library. @returns its id. */
  async addToBin(row: Omit<SavedPaper, 'id'>, removedAt: number): Promise<number> {
    const id = await this.db.papers.add(row);
    await this.db.papers.delete(id);
    const usedDays = await readUsedDays(this.db);
    await this.db.bin.put({ id, paper: { ...row, id }, removedAt, usedDays });
    this.#moved.set(id, { id, kind: 'addedToBin' });
    return id;
  }

  /** Adds feedback. @returns the ids of its rows, in order. */
  async addFeedback(rows: Omit<FeedbackRow, 'id'>[]): Promise<number[]> {
    const ids = await this.db.feedback.bulkAdd(rows, { allKeys: true });
    for (const [i, { entry }] of rows.entries()) this.#feedback.set(ids[i] ?? 0, entry);
    return ids;
  }

  /** Updates the index. @returns what has changed, for the log. */
  async finish(): Promise<Pick<ChangeRow, 'rows' | 'owners' | 'count' | 'title' | 'feedback'>> {
    await this.#makeDistinctMutual();
    const changed = [...this.#after].filter(([id, after]) => !isSame(this.#before.get(id), after));
    for (const [id, after] of changed) if (after) checkBounds(this.#before.get(id), after);
    const gone = changed.flatMap(([id, after]) => (after ? [] : [id]));
    if (gone.length > 0) await unindexPapers(this.db, gone);
    await indexPapers(
      this.db,
      changed.flatMap(([id, after]) => (after && !hasSameText(this.#before.get(id), after) ? [after] : [])),
    );
    await noteTitles(
      this.db,
      changed.map(([id, after]) => ({ id, before: this.#before.get(id), after })),
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
    const paper = first && (first[1] ?? this.#before.get(first[0]));
    const [entry] = this.#feedback.values();
    const title = paper?.title ?? (entry && feedbackTitle(entry)) ?? '';
    const feedback = this.#feedback.size > 0 && { feedback: [...this.#feedback.keys()] };
    return { rows, owners, count: rows.length, title, ...feedback };
  }

  /** A record that comes back names others in `distinctFrom`; those others have to name it, too. */
  async #makeDistinctMutual(): Promise<void> {
    for (const { id, distinctFrom } of [...this.#after.values()].filter((row) => row !== undefined)) {
      if (!distinctFrom) continue;
      const others = (await this.db.papers.bulkGet(distinctFrom)).filter((row) => row !== undefined);
      const oneSided = others.filter((row) => !row.distinctFrom?.includes(id));
      await this.put(oneSided.map((row) => ({ ...row, distinctFrom: [...(row.distinctFrom ?? []), id] })));
    }
  }

  /** The records marked as different from these: they may share ids with them. */
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

/** Adds a log entry, and deletes the oldest one beyond the limit. */
async function writeLog(
  db: OffprintDb,
  { kind, at, tab, detail, request }: ChangeRequest,
  made: Omit<ChangeRow, 'id' | 'kind' | 'at' | 'tab' | 'detail' | 'request'>,
): Promise<number> {
  const entry = {
    kind,
    at,
    ...(tab !== undefined && { tab }),
    ...(detail !== undefined && { detail }),
    ...(request !== undefined && { request }),
    ...made,
  };
  const id = await db.changes.add(entry);
  await db.changes
    .where(':id')
    .belowOrEqual(id - LOG_LENGTH)
    .delete();
  return id;
}

function feedbackTitle(entry: FeedbackEntry): string {
  return entry.kind === 'less' ? entry.words : entry.title;
}

function rowChange(id: number, before: SavedPaper | undefined, after: SavedPaper | undefined): RowChange {
  if (!after) return { id, kind: 'deleted', row: before as SavedPaper };
  if (!before) {
    const annotations = annotationsOf(after);
    return {
      id,
      kind: 'added',
      ...(after.sources && { sources: after.sources.length }),
      ...(Object.keys(annotations).length > 0 && { annotations }),
    };
  }
  return { id, kind: 'changed', fields: differences(before, after) };
}

function isSame(before: SavedPaper | undefined, after: SavedPaper | undefined): boolean {
  if (!before || !after) return before === after;
  return differences(before, after).length === 0;
}

/** Whether the index needs no update. Tags and notes are not in it. */
function hasSameText(before: SavedPaper | undefined, after: SavedPaper): boolean {
  return (
    before !== undefined && FIELDS.every((field) => fieldText(before, field) === fieldText(after, field))
  );
}

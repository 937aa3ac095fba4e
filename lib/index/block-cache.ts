/** Blocks read from the database, the latest used kept in memory up to a limit; segments never change, so none is stale. */
import type { OffprintDb } from '../db/database.ts';
import { readRows } from '../db/read-rows.ts';
import type { BlockRow } from '../db/index-tables.ts';

/** Thrown when a block that a reader knows of is gone: the segment was merged since. Open the index again. */
export class IndexChangedError extends Error {
  override name = 'IndexChangedError';
}

export type BlockKey = [segment: number, number: number];

export class BlockCache {
  #kept = new Map<string, Uint8Array>();
  #bytes = 0;

  constructor(
    readonly db: OffprintDb,
    readonly limit: number,
  ) {}

  /** The bytes of each block, in order. Throws `IndexChangedError` when the segment of one is gone. */
  async read(keys: readonly BlockKey[]): Promise<Uint8Array[]> {
    const missing = keys.filter((key) => !this.#kept.has(String(key)));
    const rows = missing.length > 0 ? await this.#fetch(missing) : [];
    const read = new Map<string, Uint8Array>();
    for (const [i, key] of missing.entries())
      read.set(String(key), rows[i]?.bytes ?? (await this.#lost(key)));
    const found = keys.map((key) => {
      const name = String(key);
      const bytes = read.get(name) ?? this.#kept.get(name) ?? new Uint8Array();
      this.#keep(name, bytes);
      return bytes;
    });
    this.#evict();
    return found;
  }

  #fetch(keys: readonly BlockKey[]): Promise<(BlockRow | undefined)[]> {
    const { indexBlocks } = this.db;
    return readRows(this.db, [indexBlocks], (rows) =>
      Promise.all(keys.map((key) => rows.get(indexBlocks, key))),
    );
  }

  /** A block missing from a segment that is there is damage: the index is made anew, and until then the rest is searched. */
  async #lost([segment]: BlockKey): Promise<Uint8Array> {
    if (await this.db.indexSegments.get(segment)) return new Uint8Array();
    throw new IndexChangedError(`Segment ${segment} of the index was merged`);
  }

  #keep(name: string, bytes: Uint8Array): void {
    if (this.#kept.delete(name)) this.#bytes -= bytes.length;
    this.#kept.set(name, bytes);
    this.#bytes += bytes.length;
  }

  #evict(): void {
    for (const [name, bytes] of this.#kept) {
      if (this.#bytes <= this.limit) return;
      this.#kept.delete(name);
      this.#bytes -= bytes.length;
    }
  }
}

/**
 * Reads blocks of segments and caches the most recently used ones; segments are immutable, so no block is
 * stale.
 */
import type { OffprintDb } from '../db/database.ts';
import { readRows } from '../db/read-rows.ts';
import type { BlockRow } from '../db/index-tables.ts';

/** Thrown when a segment that a reader knows of was merged away since. Open the index again. */
export class IndexChangedError extends Error {
  override name = 'IndexChangedError';
}

export type BlockKey = [segment: number, number: number];

/** A least-recently-used cache of block bytes. */
export class BlockCache {
  /** In order of last use. */
  #cache = new Map<string, Uint8Array>();
  #bytes = 0;

  constructor(
    readonly db: OffprintDb,
    /** Bytes to keep in memory. */
    readonly limit: number,
  ) {}

  /**
   * The bytes of each block, in the order of the keys.
   *
   * @throws IndexChangedError when the segment of a block is gone.
   */
  async read(keys: readonly BlockKey[]): Promise<Uint8Array[]> {
    const missing = keys.filter((key) => !this.#cache.has(String(key)));
    const rows = missing.length > 0 ? await this.#fetch(missing) : [];
    const read = new Map<string, Uint8Array>();
    for (const [i, key] of missing.entries())
      read.set(String(key), rows[i]?.bytes ?? (await this.#handleMissing(key)));
    const found = keys.map((key) => {
      const name = String(key);
      const bytes = read.get(name) ?? this.#cache.get(name) ?? new Uint8Array();
      this.#add(name, bytes);
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

  /** A block missing from an existing segment is damage: it reads as empty until the index is rebuilt. */
  async #handleMissing([segment]: BlockKey): Promise<Uint8Array> {
    if (await this.db.indexSegments.get(segment)) return new Uint8Array();
    throw new IndexChangedError(`Segment ${segment} of the index was merged`);
  }

  #add(name: string, bytes: Uint8Array): void {
    if (this.#cache.delete(name)) this.#bytes -= bytes.length;
    this.#cache.set(name, bytes);
    this.#bytes += bytes.length;
  }

  #evict(): void {
    for (const [name, bytes] of this.#cache) {
      if (this.#bytes <= this.limit) return;
      this.#cache.delete(name);
      this.#bytes -= bytes.length;
    }
  }
}

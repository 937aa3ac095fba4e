/**
 * Writes a whole database to JSON and makes it again, using the browser's API alone: none of the code under
 * test.
 */

/** One table with its indexes and rows. Typed arrays are written as their class and numbers. */
interface FrozenTable {
  keyPath: string | string[] | null;
  autoIncrement: boolean;
  indexes: { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean }[];
  rows: unknown[];
}

export interface Frozen {
  /** As the browser counts: ten times Dexie's. */
  version: number;
  tables: Record<string, FrozenTable>;
}

/** Reads a whole database. */
export async function freeze(db: IDBDatabase): Promise<Frozen> {
  const tables: Frozen['tables'] = {};
  for (const name of db.objectStoreNames) {
    const store = db.transaction(name).objectStore(name);
    const indexes = [...store.indexNames].map((index) => {
      const { name, keyPath, unique, multiEntry } = store.index(index);
      return { name, keyPath, unique, multiEntry };
    });
    const rows = await done(store.getAll());
    tables[name] = {
      keyPath: store.keyPath,
      autoIncrement: store.autoIncrement,
      indexes,
      rows: rows.map(toJson),
    };
  }
  return { version: db.version, tables };
}

/** Makes the database again. */
export async function thaw(name: string, { version, tables }: Frozen): Promise<void> {
  const opening = indexedDB.open(name, version);
  opening.addEventListener('upgradeneeded', () => {
    for (const [table, { keyPath, autoIncrement, indexes, rows }] of Object.entries(tables)) {
      const store = opening.result.createObjectStore(table, { keyPath, autoIncrement });
      for (const { name, keyPath, unique, multiEntry } of indexes)
        store.createIndex(name, keyPath, { unique, multiEntry });
      for (const row of rows) store.add(fromJson(row));
    }
  });
  (await done(opening)).close();
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
  });
}

const ARRAYS = { Uint8Array, Uint16Array, Uint32Array, Float64Array };

function toJson(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return { $array: value.constructor.name, of: [...(value as Uint8Array)] };
  if (value === undefined) return { $undefined: true };
  if (value === -Infinity) return { $least: true };
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([, of]) => of !== undefined);
  return Object.fromEntries(fields.map(([key, of]) => [key, toJson(of)]));
}

function fromJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromJson);
  // The first examples have null for it.
  if (value === null) return undefined;
  if (typeof value !== 'object') return value;
  if ('$undefined' in value) return undefined;
  if ('$least' in value) return -Infinity;
  if ('$array' in value && 'of' in value)
    return new ARRAYS[value.$array as keyof typeof ARRAYS](value.of as number[]);
  return Object.fromEntries(Object.entries(value).map(([key, of]) => [key, fromJson(of)]));
}

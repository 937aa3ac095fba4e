/**
 * Reads rows with the browser's own API, in one transaction.
 *
 * A worker that was just started runs each line of Dexie for the first time. Its first answer is quicker
 * without it.
 */
import type { Table } from 'dexie';
import type { OffprintDb } from './database.ts';

/** Requests for rows. All have to be made at once, as the transaction ends when no request is pending. */
export interface RowRequests {
  /** In the order of their keys. */
  all<T, Key, Insert>(table: Table<T, Key, Insert>, keys?: IDBKeyRange): Promise<T[]>;
  get<T, Key extends IDBValidKey, Insert>(table: Table<T, Key, Insert>, key: Key): Promise<T | undefined>;
}

/**
 * Reads rows of several tables in one state of the database, and opens it first if necessary.
 *
 * @param ask must not run inside a transaction of Dexie, whose writes it would not see.
 * @throws DOMException for a request that fails.
 */
export async function readRows<T>(
  db: OffprintDb,
  tables: readonly { name: string }[],
  ask: (rows: RowRequests) => Promise<T>,
): Promise<T> {
  if (!db.isOpen()) await db.open();
  const transaction = db.backendDB().transaction(
    tables.map(({ name }) => name),
    'readonly',
  );
  return ask({
    all: (table, keys) => resultOf(transaction.objectStore(table.name).getAll(keys)),
    get: (table, key) => resultOf(transaction.objectStore(table.name).get(key)),
  });
}

function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () =>
      reject(request.error ?? new DOMException('No answer', 'UnknownError')),
    );
  });
}

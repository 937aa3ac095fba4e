/**
 * Rows by the browser's own requests, in one transaction of their own.
 *
 * A worker just woken runs each line of Dexie for the first time; what is read before it can answer is there sooner without.
 */
import type { Table } from 'dexie';
import type { OffprintDb } from './database.ts';

/** Asks for rows as they are stored. All is asked for at once: the transaction ends when no request is left. */
export interface Rows {
  /** In the order of their keys. */
  all<T, Key, Insert>(table: Table<T, Key, Insert>, keys?: IDBKeyRange): Promise<T[]>;
  get<T, Key extends IDBValidKey, Insert>(table: Table<T, Key, Insert>, key: Key): Promise<T | undefined>;
}

/**
 * Reads rows of several tables in one state of the database, which is opened when it is not.
 *
 * @param ask must not be called within a transaction of Dexie's: it would not see what that has written.
 * @throws what the browser says of a request that fails, as a `DOMException`.
 */
export async function readRows<T>(
  db: OffprintDb,
  tables: readonly { name: string }[],
  ask: (rows: Rows) => Promise<T>,
): Promise<T> {
  if (!db.isOpen()) await db.open();
  const transaction = db.backendDB().transaction(
    tables.map(({ name }) => name),
    'readonly',
  );
  return ask({
    all: (table, keys) => answerTo(transaction.objectStore(table.name).getAll(keys)),
    get: (table, key) => answerTo(transaction.objectStore(table.name).get(key)),
  });
}

function answerTo<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () =>
      reject(request.error ?? new DOMException('No answer', 'UnknownError')),
    );
  });
}

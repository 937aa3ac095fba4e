/**
 * Simulates the death of the worker for the database: from one request on all fail, and the open transaction
 * is aborted.
 */

const REQUESTS = ['get', 'getKey', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor'] as const;
const WRITES = ['put', 'add', 'delete', 'clear'] as const;

export class Killed extends Error {
  override name = 'Killed';
}

/**
 * Runs `act` and stops it at its `at`th request to the database, counted from 1.
 *
 * @param how the error of that request.
 * @returns whether `act` made that many requests.
 */
export async function killedAt(
  at: number,
  act: () => Promise<unknown>,
  how: Error = new Killed(),
): Promise<boolean> {
  let requests = 0;
  const restore = [
    ...REQUESTS.flatMap((name) => [wrap(IDBObjectStore, name, count), wrap(IDBIndex, name, count)]),
    ...WRITES.map((name) => wrap(IDBObjectStore, name, count)),
  ];
  function count(transaction: IDBTransaction): void {
    requests++;
    if (requests < at) return;
    if (requests === at) transaction.abort();
    throw how;
  }
  try {
    await act();
    return requests >= at;
  } catch (error) {
    if (requests < at) throw error;
    return true;
  } finally {
    for (const undo of restore) undo();
  }
}

interface Requested {
  prototype: object;
}

function wrap(of: Requested, name: string, before: (transaction: IDBTransaction) => void): () => void {
  const prototype = of.prototype as Record<string, (...args: unknown[]) => unknown>;
  const original = prototype[name];
  if (!original) throw new Error(`There is no ${name}`);
  prototype[name] = function (this: IDBObjectStore | IDBIndex, ...args: unknown[]) {
    before('objectStore' in this ? this.objectStore.transaction : this.transaction);
    return original.apply(this, args);
  };
  return () => {
    prototype[name] = original;
  };
}

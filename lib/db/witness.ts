/**
 * Tells a library that was emptied from a new one: how many papers it had, and when it was last changed, is
 * kept outside the database, by which a browser that has lost the database is found out.
 */

/** Kept in the extension's storage. It only ever stops writing, so nobody gains by forging it. */
export interface Witness {
  /** In the library and in the bin. */
  papers: number;
  /** When it was last changed, ms since 1970 UTC. */
  at: number;
  /** The last backup: when it was made, and the name of its file where that is known. */
  backup?: { at: number; name?: string | undefined };
}

export const WITNESS_KEY = 'witness';

/** The stored witness, if it is one. */
export function toWitness(stored: unknown): Witness | undefined {
  const { papers, at, backup } = Object(stored) as Record<string, unknown>;
  if (!Number.isSafeInteger(papers) || !Number.isSafeInteger(at)) return undefined;
  const last = Object(backup) as Record<string, unknown>;
  return {
    papers: Number(papers),
    at: Number(at),
    ...(Number.isSafeInteger(last['at']) && {
      backup: { at: Number(last['at']), ...(typeof last['name'] === 'string' && { name: last['name'] }) },
    }),
  };
}

/**
 * Whether there is nothing in a database that had papers: neither papers, nor a bin, nor a change log, which
 * no operation empties.
 */
export async function isEmptied(db: IDBDatabase, witness: Witness): Promise<boolean> {
  if (witness.papers === 0) return false;
  const stores = ['papers', 'bin', 'changes'].filter((name) => db.objectStoreNames.contains(name));
  if (stores.length === 0) return true;
  const reading = db.transaction(stores, 'readonly');
  const filled = await Promise.all(stores.map((name) => holdsAny(reading.objectStore(name))));
  return !filled.includes(true);
}

const EMPTIED = 'emptied-library: ';

/** Why nothing may be written to an emptied library; the message ends with what the witness says. */
export function emptiedMessage({ papers, at }: Witness): string {
  return `${EMPTIED}${papers} ${at} papers and time of the last change. The browser has lost the library.`;
}

export function isEmptiedMessage(message: string | undefined): boolean {
  return message?.startsWith(EMPTIED) === true;
}

/** To count all rows takes long in a large library, and every answer of a woken worker waits for this. */
function holdsAny(store: IDBObjectStore): Promise<boolean> {
  const request = store.getAllKeys(undefined, 1);
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result.length > 0));
    request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
  });
}

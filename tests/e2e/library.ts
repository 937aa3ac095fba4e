/** What the library holds, read from the extension's own database. */
import type { Page } from 'playwright-core';
import type { Frozen } from '../lib/library/frozen.ts';
import type { SavedPaper } from '@/lib/db/rows.ts';

/** All saved papers. @param extensionPage any page of the extension: only those share its database. */
export function savedPapers(extensionPage: Page): Promise<SavedPaper[]> {
  return extensionPage.evaluate(
    () =>
      new Promise<SavedPaper[]>((resolve, reject) => {
        const opening = indexedDB.open('offprint');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('no database')));
        opening.addEventListener('success', () => {
          const all = opening.result.transaction('papers').objectStore('papers').getAll();
          all.addEventListener('success', () => {
            opening.result.close();
            resolve(all.result);
          });
        });
      }),
  );
}

/**
 * Empties the database, as a browser that gives up its storage does. To be evaluated in a page of the
 * extension.
 */
export function loseLibrary(): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('offprint');
    opening.addEventListener('error', () => reject(opening.error ?? new Error('no database')));
    opening.addEventListener('success', () => {
      const db = opening.result;
      const names = [...db.objectStoreNames];
      const clearing = db.transaction(names, 'readwrite');
      for (const name of names) clearing.objectStore(name).clear();
      clearing.addEventListener('complete', () => {
        db.close();
        resolve();
      });
    });
  });
}

/**
 * Gives the library a version that the extension does not know: it is read from then on, and not written. To
 * be evaluated in a page of the extension.
 */
export async function outdateExtension(): Promise<void> {
  const { version = 0 } = (await indexedDB.databases()).find(({ name }) => name === 'offprint') ?? {};
  await new Promise<void>((resolve, reject) => {
    // Dexie multiplies version numbers by ten.
    const opening = indexedDB.open('offprint', version + 10);
    opening.addEventListener('error', () => reject(opening.error ?? new Error('no database')));
    opening.addEventListener('success', () => {
      opening.result.close();
      resolve();
    });
  });
}

/** How many papers there are. To be evaluated in a page of the extension. */
export function countPapers(): Promise<number> {
  return new Promise<number>((resolve, reject) => {
    const opening = indexedDB.open('offprint');
    opening.addEventListener('error', () => reject(opening.error ?? new Error('no database')));
    opening.addEventListener('success', () => {
      const counting = opening.result.transaction('papers').objectStore('papers').count();
      counting.addEventListener('success', () => {
        opening.result.close();
        resolve(counting.result);
      });
    });
  });
}

/** Asks until `done`: for what another part of the extension writes in its own time. */
export async function untilSaved(
  extensionPage: Page,
  done: (papers: SavedPaper[]) => boolean,
  timeout = 60_000,
): Promise<SavedPaper[]> {
  const end = Date.now() + timeout;
  for (;;) {
    const papers = await savedPapers(extensionPage);
    if (done(papers)) return papers;
    if (Date.now() > end)
      throw new Error(
        `The library never came to what was waited for: ${JSON.stringify(papers).slice(0, 2_000)}`,
      );
    await extensionPage.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  }
}

/** The whole database, in the form that `thaw` makes it again from. */
export function dumpDatabase(extensionPage: Page): Promise<Frozen> {
  // Playwright hands over the text of this one function: it can use nothing outside of itself.
  return extensionPage.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
      });
    const toJson = (value: unknown): unknown => {
      if (ArrayBuffer.isView(value))
        return { $array: value.constructor.name, of: [...(value as Uint8Array)] };
      if (value === -Infinity) return { $least: true };
      if (Array.isArray(value)) return value.map(toJson);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([key, of]) => [key, toJson(of)]));
    };
    const db = await done(indexedDB.open('offprint'));
    const tables: Frozen['tables'] = {};
    // One transaction: the worker may be at the upkeep of the index meanwhile, and tables of different
    // moments do not agree.
    const reading = db.transaction([...db.objectStoreNames]);
    for (const table of db.objectStoreNames) {
      const store = reading.objectStore(table);
      const { keyPath, autoIncrement } = store;
      const indexes = [...store.indexNames].map((name) => {
        const { keyPath, unique, multiEntry } = store.index(name);
        return { name, keyPath, unique, multiEntry };
      });
      const rows = (await done(store.getAll())).map(toJson);
      tables[table] = { keyPath, autoIncrement, indexes, rows };
    }
    const { version } = db;
    db.close();
    return { version, tables };
  });
}

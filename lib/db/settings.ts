/** Reads and changes settings, which are kept in the database. */
import type { OffprintDb } from './database.ts';

/** The value stored under a key, if any. */
export async function readSetting<T>(db: OffprintDb, key: string): Promise<T | undefined> {
  return (await db.settings.get(key))?.value as T | undefined;
}

/** Changes a value in one transaction; of two changes at once, neither is lost. */
export async function changeSetting<T>(
  db: OffprintDb,
  key: string,
  edit: (value: T | undefined) => T,
): Promise<void> {
  await db.transaction('rw', [db.settings], async () => {
    const value = edit(await readSetting<T>(db, key));
    await db.settings.put({ key, value });
  });
}

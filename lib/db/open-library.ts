/** Opens the library, read-only where it cannot be upgraded or a newer version has written it. */
import { Dexie } from 'dexie';
import { OffprintDb, type SchemaVersion, VERSIONS } from './database.ts';

/**
 * Opens the database. If its upgrade fails, it is opened read-only in its old version; an upgrade is one
 * transaction, so nothing of it is left.
 *
 * @param db not yet opened, of these versions.
 * @returns the database, which is not `db` if the upgrade failed. Its `readOnly` says why nothing may be
 *   written.
 * @throws the browser's error when the database cannot be read either.
 */
export async function openLibrary(
  db = new OffprintDb(),
  versions: readonly SchemaVersion[] = VERSIONS,
): Promise<OffprintDb> {
  try {
    await db.open();
    return db;
  } catch (cause) {
    db.close();
    return openOldVersion(db.name, versions, cause);
  }
}

async function openOldVersion(
  name: string,
  versions: readonly SchemaVersion[],
  cause: unknown,
): Promise<OffprintDb> {
  // Dexie deletes a database again that it has just made by looking for it.
  if (!(await Dexie.getDatabaseNames()).includes(name)) throw cause;
  const probe = await new Dexie(name).open();
  const installed = Math.floor(probe.verno);
  probe.close();
  if (installed < 1 || installed >= versions.length) throw cause;
  const old = new OffprintDb(name, versions.slice(0, installed));
  old.readOnly = `not-upgraded: ${cause instanceof Error ? cause.message : String(cause)}`;
  await old.open();
  return old;
}

/** Opening the library, whatever state it is in: what can be read is read, and what may not be written is not. */
import { Dexie } from 'dexie';
import { OffprintDb, type SchemaVersion, VERSIONS } from './database.ts';

/**
 * Opens the database. One whose upgrade fails is opened as it was before, to be read only: an upgrade is one transaction, so
 * nothing of it is left.
 *
 * @param db not yet opened, of these versions.
 * @returns the database, which is another one where it is as it was before; `readOnly` says in words why nothing may be written.
 * @throws what the browser says when the database cannot even be read.
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
    return openAsItWas(db.name, versions, cause);
  }
}

async function openAsItWas(
  name: string,
  versions: readonly SchemaVersion[],
  cause: unknown,
): Promise<OffprintDb> {
  const probe = await new Dexie(name).open();
  const installed = Math.floor(probe.verno);
  probe.close();
  if (installed < 1 || installed >= versions.length) throw cause;
  const old = new OffprintDb(name, versions.slice(0, installed));
  old.readOnly = `not-upgraded: ${cause instanceof Error ? cause.message : String(cause)}`;
  await old.open();
  return old;
}

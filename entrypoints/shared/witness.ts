/** Keeps the witness of the library (`lib/db/witness.ts`) outside of it, in the extension's storage. */
import { browser } from 'wxt/browser';
import { OffprintDb } from '@/lib/db/database.ts';
import { toWitness, type Witness, WITNESS_KEY } from '@/lib/db/witness.ts';

/** A database that is read-only where the witness knows of papers that it has lost. Not yet opened. */
export function witnessedDb(): OffprintDb {
  const db = new OffprintDb();
  // Read for the first time while the database is being opened.
  let early: Promise<Witness | undefined> | undefined = readWitness().catch(() => undefined);
  db.readWitness = () => {
    const reading = early ?? readWitness();
    early = undefined;
    return reading;
  };
  browser.storage.local.onChanged.addListener((changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[WITNESS_KEY];
    if (change && change.newValue === undefined) db.acceptEmptied();
  });
  return db;
}

export async function readWitness(): Promise<Witness | undefined> {
  return toWitness((await browser.storage.local.get<Record<string, unknown>>(WITNESS_KEY))[WITNESS_KEY]);
}

/** What is stored after a change. @param now ms since 1970 UTC. */
export async function witnessOf(db: OffprintDb, now: number): Promise<Record<string, Witness>> {
  if (db.readOnly) return {};
  const backup = (await readWitness())?.backup;
  const papers = (await db.papers.count()) + (await db.bin.count());
  return { [WITNESS_KEY]: { papers, at: now, ...(backup && { backup }) } };
}

/** Notes the last backup, to be named where the library is lost. */
export async function witnessBackup(backup: Witness['backup'] & object): Promise<void> {
  const witness = await readWitness();
  if (witness) await browser.storage.local.set({ [WITNESS_KEY]: { ...witness, backup } });
}

/** From now on the library is a new one: the user has said so. */
export async function forgetWitness(): Promise<void> {
  await browser.storage.local.remove(WITNESS_KEY);
}

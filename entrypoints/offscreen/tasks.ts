/**
 * What the worker leaves to a page nobody sees: work that no web page waits for, so that the worker is small and quick to wake. In
 * Firefox the worker is such a page, and loads this file when there is something to do.
 */
import { indexState, maintainIndex, rebuildIndex } from '@/lib/index/write.ts';
import { makeBackup } from '@/lib/backup/file.ts';
import { chosenFolder } from '@/lib/backup/folder.ts';
import { backUpInto } from '@/lib/backup/into-folder.ts';
import type { OffprintDb } from '@/lib/db/database.ts';
import { createRare, type Rare } from '@/lib/library/rare.ts';
import { search } from '@/lib/search/search.ts';
import { readable } from '@/lib/tex/readable.ts';

/** The most papers suggested at once: there is no room for more. */
const MOST = 6;

/** Times are in ms since 1970 UTC. */
export interface Tasks {
  /** Papers that the letters find, the best first, of those that have an address. */
  suggestPapers: (text: string) => Promise<Suggested[]>;
  /** Writes the library to a file. @returns its address, which holds until it is dropped. */
  makeBackup: (now: number) => Promise<string>;
  /** Forgets the files that were made. */
  dropBackups: () => Promise<void>;
  /** Writes the library into the folder that was chosen, and leaves the last `keep` backups there. */
  backUpIntoFolder: (now: number, keep: number) => Promise<void>;
  /** Flushes and merges what is due of the index; makes one that is lost, damaged or of an older analyser anew. */
  keepIndex: () => Promise<void>;
  /** Does what is rarely asked of the library. @throws Refused, nothing having changed. */
  askRarely: AskRarely;
}

/** @param args as the operation takes them, whoever asks included. */
export type AskRarely = <T extends keyof Rare>(
  operation: T,
  args: Parameters<Rare[T]>,
) => Promise<Awaited<ReturnType<Rare[T]>>>;

export interface Suggested {
  url: string;
  /** As text to read, without TeX. */
  title: string;
}

export function createTasks(opened: Promise<OffprintDb>): Tasks {
  const made = new Set<string>();
  let rare: Rare | undefined;
  let keeping: Promise<void> | undefined;
  return {
    async suggestPapers(text) {
      const { hits } = await search(await opened, text, { limit: MOST });
      return hits.flatMap(({ paper: { url, title } }) => (url ? [{ url, title: readable(title) }] : []));
    },
    async makeBackup(now) {
      const address = URL.createObjectURL(await makeBackup(await opened, now));
      made.add(address);
      return address;
    },
    async dropBackups() {
      for (const address of made) URL.revokeObjectURL(address);
      made.clear();
    },
    async backUpIntoFolder(now, keep) {
      const folder = await chosenFolder();
      if (!folder) throw new Error('FOLDER_LAPSED');
      await backUpInto(folder, await opened, now, keep);
    },
    // Whoever asks meanwhile is answered when all of it is done.
    keepIndex: () => (keeping ??= opened.then(keepIndex).finally(() => (keeping = undefined))),
    async askRarely(operation, args) {
      rare ??= createRare(await opened);
      const act = rare[operation] as (...args: unknown[]) => Promise<never>;
      return act(...args);
    },
  };
}

/** Step by step: whoever is stopped meanwhile, or does the same elsewhere, goes on where the other was. */
async function keepIndex(db: OffprintDb): Promise<void> {
  if ((await indexState(db)).condition !== 'ok') await rebuildIndex(db);
  while (await maintainIndex(db)) continue;
}

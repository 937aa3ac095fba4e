/**
 * The worker. All changes of the library go through it. All listeners are registered before anything is
 * awaited.
 */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { identify } from '@/lib/addresses/index.ts';
import { clearStages } from '@/lib/backup/stage.ts';
import type { OffprintDb } from '@/lib/db/database.ts';
import { openLibrary } from '@/lib/db/open-library.ts';
import { indexState, upkeepDue } from '@/lib/index/write.ts';
import { BIN_TIME, emptyBin } from '@/lib/library/remove.ts';
import { onMessage } from '@/lib/messages.ts';
import { requireExtension } from '@/lib/service/access.ts';
import { createLibraryService } from '@/lib/service/create-library-service.ts';
import { openRelations } from '../shared/open-relations.ts';
import type { Tasks } from '../offscreen/tasks.ts';
import { injectPart, keepDetectorRegistered } from './access.ts';
import { backUpIfDue, trackDownloads } from './backup.ts';
import { handleCommands } from './commands.ts';
import { answerLibraryMessages } from './library-messages.ts';
import { handleMenus } from './menus.ts';
import { openTasks } from './offscreen-tasks.ts';
import { handleOmnibox } from './omnibox.ts';
import { senderOf } from './sender.ts';
import { sessionDisclosures } from './session-disclosures.ts';
import { openWelcomePage } from './welcome.ts';

export default defineBackground(main);

function main(): void {
  const opened = openLibrary();
  const tasks = openTasks(opened);
  const service = opened.then((db) =>
    createLibraryService({
      db,
      identify,
      relations: openRelations(db),
      disclosures: sessionDisclosures,
      long: tasks,
    }),
  );

  answerLibraryMessages(service, afterChange);
  onMessage('partWanted', ({ data, sender }) => injectPart(data.part, sender));
  onMessage('backUpIfDue', async ({ data, sender }) => {
    requireExtension(await senderOf(sender));
    await backUpIfDue(tasks, data.retry);
  });
  keepDetectorRegistered();
  handleOmnibox(opened);
  trackDownloads(tasks);
  handleMenus();
  handleCommands();
  openWelcomePage();
  // If the database cannot be opened or the disk is full, the next message is answered with that error.
  opened.then((db) => maintainLibrary(db, tasks)).catch(() => undefined);

  /**
   * Tells open pages of a change: they listen to this storage key. Then starts upkeep, without waiting for
   * it.
   */
  async function afterChange(): Promise<void> {
    // The change is committed, so an error here (a full disk) must not fail it.
    await browser.storage.local.set({ revision: crypto.randomUUID() }).catch(() => undefined);
    opened
      .then((db) => Promise.all([maintainIndexIfDue(db, tasks), backUpIfDue(tasks)]))
      .catch(() => undefined);
  }
}

/**
 * Runs at each start of the worker: empties the bin of old papers and repairs the index. A read-only library
 * is left alone.
 */
async function maintainLibrary(db: OffprintDb, tasks: Tasks): Promise<void> {
  if (db.readOnly) return;
  void backUpIfDue(tasks);
  await clearStages(db, { before: Date.now() });
  await emptyBin(db, { before: Date.now() - BIN_TIME });
  // An index that is lost, damaged or made by an older analyser is rebuilt; an unfinished rebuild continues.
  if ((await indexState(db)).condition === 'ok') await maintainIndexIfDue(db, tasks);
  else await tasks.maintainIndex();
}

async function maintainIndexIfDue(db: OffprintDb, tasks: Tasks): Promise<void> {
  if (await upkeepDue(db)) await tasks.maintainIndex();
}

/**
 * The worker. All changes of the library go through it. All listeners are registered before anything is
 * awaited.
 */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { identify } from '@/lib/addresses/index.ts';
import { clearStages } from '@/lib/backup/stage.ts';
import { forgetWitness, readWitness, witnessedDb, witnessOf } from '../shared/witness.ts';
import { createRoomCheck } from './room.ts';
import { openStages } from '../shared/stage-lock.ts';
import type { OffprintDb } from '@/lib/db/database.ts';
import { openLibrary } from '@/lib/db/open-library.ts';
import { readIndexStatus, needsMaintenance } from '@/lib/index/write.ts';
import { comparePapers } from '@/lib/library/compare-papers.ts';
import { BIN_DAYS, emptyBin } from '@/lib/library/remove.ts';
import { countUsedDay } from '@/lib/library/used-days.ts';
import { logMessages, onMessage } from '@/lib/messages.ts';
import { requireExtension } from '@/lib/service/authorise.ts';
import { createLibraryService } from '@/lib/service/create-library-service.ts';
import { createDebugLog } from '../shared/debug-log.ts';
import { inBackground } from '../shared/in-background.ts';
import { openRelations } from '../shared/open-relations.ts';
import type { Tasks } from '../shared/long-tasks.ts';
import { injectReaderFor, keepReaderRegistered, reviveOpenPages } from './access.ts';
import { backUpIfDue, trackDownloads } from './backup.ts';
import { handleCommands } from './commands.ts';
import { answerLibraryMessages } from './library-messages.ts';
import { handleMenus } from './menus.ts';
import { moveSettings } from './move-settings.ts';
import { readTextClassifiers } from './text-classifiers.ts';
import { openTasks } from './offscreen-tasks.ts';
import { answerOpenPaper } from './open-paper.ts';
import { handleOmnibox } from './omnibox.ts';
import { senderOf } from './sender.ts';
import { answerSwitchMessages } from './switches.ts';
import { forgetTabs, sessionDisclosures } from './session-disclosures.ts';
import { openWelcomePage } from './welcome.ts';

// As an object, so that WXT reads the options without running the imports, which need files that it has yet
// to generate.
export default defineBackground({ main });

function main(): void {
  logMessages(createDebugLog());
  const opened = openLibrary(witnessedDb());
  const tasks = openTasks(opened);
  const service = opened.then((db) =>
    createLibraryService({
      db,
      identify,
      relations: openRelations(db),
      disclosures: sessionDisclosures,
      long: tasks,
      ensureRoom: createRoomCheck(opened),
    }),
  );

  answerLibraryMessages(service, afterChange);
  answerSwitchMessages();
  answerOpenPaper();
  onMessage('readerWanted', ({ sender }) => injectReaderFor(sender));
  onMessage('readTextClassifiers', readTextClassifiers);
  onMessage('backUpIfDue', async ({ data, sender }) => {
    requireExtension(await senderOf(sender));
    await backUpIfDue(await opened, tasks, data.retry);
  });
  onMessage('acceptEmptiedLibrary', async ({ sender }) => {
    requireExtension(await senderOf(sender));
    await forgetWitness();
    (await opened).acceptEmptied();
  });
  keepReaderRegistered();
  reviveOpenPages();
  forgetTabs();
  handleOmnibox(opened);
  trackDownloads(opened, tasks);
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
    const db = await opened;
    const witness = await witnessOf(db, Date.now()).catch(() => ({}));
    await browser.storage.local.set({ revision: crypto.randomUUID(), ...witness }).catch(() => undefined);
    Promise.all([maintainIndexIfDue(db, tasks), backUpIfDue(db, tasks), compareWaiting(db)]).catch(
      () => undefined,
    );
  }
}

/**
 * Runs at each start of the worker: empties the bin of old papers and repairs the index. A read-only library
 * is left alone.
 */
async function maintainLibrary(db: OffprintDb, tasks: Tasks): Promise<void> {
  if (db.readOnly) return;
  await moveSettings(db);
  inBackground(backUpIfDue(db, tasks));
  // A library of before there was a witness.
  if (!(await readWitness()) && (await db.papers.count()) > 0)
    await browser.storage.local.set(await witnessOf(db, Date.now())).catch(() => undefined);
  await clearStages(db, { except: await openStages() });
  // What an earlier worker left, or an update of the schema.
  inBackground(compareWaiting(db));
  await countUsedDay(db, Date.now());
  await emptyBin(db, { keptDays: BIN_DAYS });
  // An index that is lost, damaged or made by an older analyser is rebuilt; an unfinished rebuild continues.
  if ((await readIndexStatus(db)).condition === 'ok') await maintainIndexIfDue(db, tasks);
  else await tasks.maintainIndex();
}

let comparing: Promise<void> = Promise.resolve();

/**
 * Compares new papers with the whole library, some at a time: a save that comes in between waits for one
 * transaction.
 */
function compareWaiting(db: OffprintDb): Promise<void> {
  const compareAll = async () => {
    while (await comparePapers(db)) await new Promise((resolve) => setTimeout(resolve));
  };
  comparing = comparing.then(compareAll, compareAll);
  return comparing;
}

async function maintainIndexIfDue(db: OffprintDb, tasks: Tasks): Promise<void> {
  if (await needsMaintenance(db)) await tasks.maintainIndex();
}

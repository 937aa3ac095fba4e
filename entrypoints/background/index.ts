/** The worker, through which all writing goes: registers every listener synchronously; each handler is one call into lib. */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { indexState, upkeepDue } from '@/lib/index/write.ts';
import type { OffprintDb } from '@/lib/db/database.ts';
import { clearStages } from '@/lib/backup/stage.ts';
import { createEveryday } from '@/lib/library/everyday.ts';
import { openLibrary } from '@/lib/db/open-library.ts';
import { BIN_TIME, emptyBin } from '@/lib/library/remove.ts';
import { requireExtensionPage } from '@/lib/library/trust.ts';
import { logMessages, onMessage } from '@/lib/messages.ts';
import { createDebugLog } from '../shared/debug-log.ts';
import { injectReaderFor, keepReaderRegistered } from './access.ts';
import { showCount } from './badge.ts';
import { answerChanges } from './changes.ts';
import { backupIfDue, followBackups } from './backup.ts';
import { obeyCommands } from './commands.ts';
import { offerMenus } from './menus.ts';
import { answerAddressBar } from './omnibox.ts';
import { openRowRelations } from '../shared/open-relations.ts';
import { senderOf } from './sender.ts';
import { sessionDisclosures } from './session-disclosures.ts';
import { leaveTasks, type LeftTasks } from './tasks.ts';
import { welcomePeople } from './welcome.ts';

export default defineBackground({
  // Firefox's background is a page, which may load a part of itself later. Chromium's worker may not: it is one file.
  type: { firefox: 'module' },
  main,
});

function main(): void {
  logMessages(createDebugLog());
  const opened = openLibrary();
  const tasks = leaveTasks(opened);
  const library = opened.then((db) => createEveryday(db, openRowRelations(db), Date.now, sessionDisclosures));

  onMessage('readerWanted', ({ sender }) => injectReaderFor(sender));
  onMessage('papersSeen', async ({ data, sender }) => {
    const states = await (await library).seen(data.papers, await senderOf(sender));
    await showCount(sender.tab?.id, data.total);
    return states;
  });
  onMessage('tagsKnown', async () => (await library).tags());
  answerChanges(library, tasks.askRarely, changed);
  onMessage('backupIfDue', async ({ data, sender }) => {
    requireExtensionPage(await senderOf(sender));
    await backupIfDue(tasks, data.retry);
  });
  keepReaderRegistered();
  answerAddressBar(tasks);
  followBackups(tasks);
  offerMenus();
  obeyCommands();
  welcomePeople();
  // A database that cannot be opened, or a full disk, is said by whatever is asked for next.
  opened.then((db) => lookAfter(db, tasks)).catch(() => undefined);

  /** Answers after the commit, and lets open pages know that there is something new: they listen to this one key. */
  async function changed<T>(change: Promise<T>): Promise<T> {
    const result = await change;
    // What is committed is done, even where this does not fit on the disk any more.
    await browser.storage.local.set({ revision: crypto.randomUUID() }).catch(() => undefined);
    opened.then((db) => Promise.all([keepIndex(db, tasks), backupIfDue(tasks)])).catch(() => undefined);
    return result;
  }
}

/** What is done at each wake: papers thirty days in the bin go, and the index is mended. A library that may only be read is left alone. */
async function lookAfter(db: OffprintDb, tasks: LeftTasks): Promise<void> {
  if (db.readOnly) return;
  void backupIfDue(tasks);
  await clearStages(db, { before: Date.now() });
  await emptyBin(db, { before: Date.now() - BIN_TIME });
  // An index that is lost, damaged or of an older analyser is made anew from the papers; what was begun is gone on with.
  if ((await indexState(db)).condition === 'ok') await keepIndex(db, tasks);
  else await tasks.keepIndex();
}

async function keepIndex(db: OffprintDb, tasks: LeftTasks): Promise<void> {
  if (await upkeepDue(db)) await tasks.keepIndex();
}

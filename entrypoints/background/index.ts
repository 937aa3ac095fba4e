/** The worker, the only writer: registers every listener synchronously; each handler is one call into lib. */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { indexState, maintainIndex, rebuildIndex } from '@/lib/index/write.ts';
import { OffprintDb } from '@/lib/library/db.ts';
import { readFeedback } from '@/lib/library/feedback.ts';
import { createLibrary } from '@/lib/library/library.ts';
import { onMessage } from '@/lib/messages.ts';
import { createRelations } from '@/lib/related/relations.ts';
import { injectReader, keepReadersRegistered } from './access.ts';
import { showCount } from './badge.ts';
import { obeyCommands } from './commands.ts';
import { offerMenus } from './menus.ts';
import { answerAddressBar } from './omnibox.ts';
import { senderOf } from './sender.ts';
import { welcomePeople } from './welcome.ts';

export default defineBackground(() => {
  const db = new OffprintDb();
  const library = createLibrary(
    db,
    createRelations(db, backgroundTable, { readFeedback: () => readFeedback(db) }),
  );

  onMessage('papersThere', ({ sender }) => injectReader(sender));
  onMessage('papersSeen', async ({ data, sender }) => {
    const states = await library.seen(data.papers);
    await showCount(sender.tab?.id, data.total);
    return states;
  });
  onMessage('savePapers', async ({ data, sender }) =>
    changed(library.save(data.papers, data.url, data.wanting, await senderOf(sender))),
  );
  onMessage('annotatePapers', async ({ data, sender }) =>
    changed(library.annotate(data.ids, data.edit, await senderOf(sender))),
  );
  onMessage('tagsKnown', () => library.tags());
  onMessage('undoChange', async ({ data, sender }) =>
    changed(library.undo(data.change, await senderOf(sender))),
  );
  onMessage('removePapers', async ({ data, sender }) =>
    changed(library.remove(data.ids, await senderOf(sender))),
  );
  onMessage('restorePapers', async ({ data, sender }) =>
    changed(library.restore(data.ids, await senderOf(sender))),
  );
  onMessage('emptyBin', async ({ data, sender }) =>
    changed(library.emptyBin(data.ids, await senderOf(sender))),
  );
  onMessage('editPaper', async ({ data, sender }) =>
    changed(library.correct(data.id, data.edit, await senderOf(sender))),
  );
  onMessage('renameTag', async ({ data, sender }) =>
    changed(library.renameTag(data.from, data.to, await senderOf(sender))),
  );
  onMessage('joinPapers', async ({ data, sender }) =>
    changed(library.join(data.ids, await senderOf(sender))),
  );
  onMessage('keepPapersApart', async ({ data, sender }) =>
    changed(library.keepApart(data.ids, await senderOf(sender))),
  );
  onMessage('partPaper', async ({ data, sender }) => changed(library.part(data.ids, await senderOf(sender))));
  onMessage('addFeedback', async ({ data, sender }) =>
    changed(library.say(data.said, await senderOf(sender))),
  );
  onMessage('removeFeedback', async ({ data, sender }) =>
    changed(library.unsay(data.id, await senderOf(sender))),
  );
  keepReadersRegistered();
  answerAddressBar(db);
  offerMenus();
  obeyCommands();
  welcomePeople();
  void mendIndex(db);

  /** Answers after the commit, and lets open pages know that there is something new: they listen to this one key. */
  async function changed<T>(change: Promise<T>): Promise<T> {
    const result = await change;
    await browser.storage.local.set({ revision: crypto.randomUUID() });
    void keepIndex(db);
    return result;
  }
});

async function backgroundTable(): Promise<ArrayBuffer> {
  return (await fetch(browser.runtime.getURL('/background.bin'))).arrayBuffer();
}

/** An index that is lost, damaged or of an older analyser is made anew from the papers; what was begun is gone on with. */
async function mendIndex(db: OffprintDb): Promise<void> {
  if ((await indexState(db)).condition !== 'ok') await rebuildIndex(db);
  await keepIndex(db);
}

/** The index's upkeep, step by step; a worker that is killed meanwhile goes on when it is woken. */
async function keepIndex(db: OffprintDb): Promise<void> {
  while (await maintainIndex(db)) continue;
}

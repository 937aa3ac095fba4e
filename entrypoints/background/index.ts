/** The worker, the only writer: registers every listener synchronously; each handler is one call into lib. */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { indexState, maintainIndex, rebuildIndex } from '@/lib/index/write.ts';
import { OffprintDb } from '@/lib/library/db.ts';
import { createLibrary } from '@/lib/library/library.ts';
import { onMessage } from '@/lib/messages.ts';
import { injectReader, keepReadersRegistered } from './access.ts';
import { showCount } from './badge.ts';
import { answerAddressBar } from './omnibox.ts';
import { openRelations } from './relations.ts';

export default defineBackground(() => {
  const db = new OffprintDb();
  const library = createLibrary(db, openRelations(db));

  onMessage('papersThere', ({ sender }) => injectReader(sender));
  onMessage('papersSeen', async ({ data, sender }) => {
    const states = await library.seen(data.papers);
    await showCount(sender.tab?.id, data.total);
    return states;
  });
  onMessage('savePapers', ({ data }) => changed(library.save(data.papers, data.url, data.wanting)));
  onMessage('removePapers', ({ data }) => changed(library.remove(data.ids)));
  onMessage('restorePapers', ({ data }) => changed(library.restore(data.ids)));
  onMessage('joinPapers', ({ data }) => changed(library.join(data.ids)));
  onMessage('keepPapersApart', ({ data }) => changed(library.keepApart(data.ids)));
  onMessage('partPaper', ({ data }) => changed(library.part(data.ids)));
  onMessage('addFeedback', ({ data }) => changed(library.say(data.said)));
  onMessage('removeFeedback', ({ data }) => changed(library.unsay(data.id)));
  keepReadersRegistered();
  answerAddressBar(db);
  void mendIndex(db);

  /** Answers after the commit, and lets open pages know that there is something new: they listen to this one key. */
  async function changed<T>(change: Promise<T>): Promise<T> {
    const result = await change;
    await browser.storage.local.set({ revision: crypto.randomUUID() });
    void keepIndex(db);
    return result;
  }
});

/** An index that is lost, damaged or of an older analyser is made anew from the papers; what was begun is gone on with. */
async function mendIndex(db: OffprintDb): Promise<void> {
  if ((await indexState(db)).condition !== 'ok') await rebuildIndex(db);
  await keepIndex(db);
}

/** The index's upkeep, step by step; a worker that is killed meanwhile goes on when it is woken. */
async function keepIndex(db: OffprintDb): Promise<void> {
  while (await maintainIndex(db)) continue;
}

/**
 * Answers the messages about the library: each is one call of the library service, in the name of its sender.
 */
import type { Browser } from 'wxt/browser';
import { onMessage } from '@/lib/messages.ts';
import type { LibraryService } from '@/lib/service/library-service.ts';
import type { Sender } from '@/lib/service/sender.ts';
import { showCount } from './badge.ts';
import { senderOf } from './sender.ts';
import { inBackground } from '../shared/in-background.ts';

type Call<T> = (library: LibraryService, from: Sender) => Promise<T>;

/** @param onChange called after every change was committed, before its answer is sent. */
export function answerLibraryMessages(opened: Promise<LibraryService>, onChange: () => Promise<void>): void {
  async function read<T>(sender: Browser.runtime.MessageSender, call: Call<T>): Promise<T> {
    const from = await senderOf(sender);
    return call(await opened, from);
  }
  async function change<T>(sender: Browser.runtime.MessageSender, call: Call<T>): Promise<T> {
    const result = await read(sender, call);
    // It is committed: nothing that comes after may fail it.
    await onChange().catch(() => undefined);
    return result;
  }

  onMessage('lookUpPapers', async ({ data, sender }) => {
    const states = await read(sender, (library, from) => library.lookUpPapers(from, data.papers));
    inBackground(showCount(sender.tab?.id, data.total));
    return states;
  });
  onMessage('listTags', ({ sender }) => read(sender, (library, from) => library.listTags(from)));
  onMessage('savePapers', ({ data, sender }) =>
    change(sender, (library, from) =>
      library.savePapers(from, data.papers, data.url, data.abstracts, data.request),
    ),
  );
  onMessage('importPapers', ({ data, sender }) =>
    change(sender, (library, from) => library.importPapers(from, data.papers, data.url)),
  );
  onMessage('completePaper', ({ data, sender }) =>
    change(sender, (library, from) => library.completePaper(from, data.id, data.paper, data.url)),
  );
  onMessage('annotatePapers', ({ data, sender }) =>
    change(sender, (library, from) => library.annotatePapers(from, data.ids, data.edit)),
  );
  onMessage('undoChange', ({ data, sender }) =>
    change(sender, (library, from) => library.undoChange(from, data.change)),
  );
  onMessage('removePapers', ({ data, sender }) =>
    change(sender, (library, from) => library.removePapers(from, data.ids)),
  );
  onMessage('restorePapers', ({ data, sender }) =>
    change(sender, (library, from) => library.restorePapers(from, data.ids)),
  );
  onMessage('emptyBin', ({ data, sender }) =>
    change(sender, (library, from) => library.emptyBin(from, data.ids)),
  );
  onMessage('correctPaper', ({ data, sender }) =>
    change(sender, (library, from) => library.correctPaper(from, data.id, data.correction)),
  );
  onMessage('renameTag', ({ data, sender }) =>
    change(sender, (library, from) => library.renameTag(from, data.from, data.to)),
  );
  onMessage('joinPapers', ({ data, sender }) =>
    change(sender, (library, from) => library.joinPapers(from, data.ids)),
  );
  onMessage('splitPaper', ({ data, sender }) =>
    change(sender, (library, from) => library.splitPaper(from, data.id)),
  );
  onMessage('markDistinct', ({ data, sender }) =>
    change(sender, (library, from) => library.markDistinct(from, data.ids)),
  );
  onMessage('addFeedback', ({ data, sender }) =>
    change(sender, (library, from) => library.addFeedback(from, data.entry)),
  );
  onMessage('removeFeedback', ({ data, sender }) =>
    change(sender, (library, from) => library.removeFeedback(from, data.id)),
  );
  onMessage('restoreBackup', ({ data, sender }) =>
    change(sender, (library, from) => library.restoreBackup(from, data)),
  );
}

/** The messages that change the library: each is one call into it, in the name of whoever sent it. */
import type { Browser } from 'wxt/browser';
import type { Library } from '@/lib/library/library.ts';
import type { Sender } from '@/lib/library/trust.ts';
import { onMessage } from '@/lib/messages.ts';
import { senderOf } from './sender.ts';

/** @param changed called with every change: it answers after the commit and lets open pages know. */
export function answerChanges(
  opened: Promise<Library>,
  changed: <T>(change: Promise<T>) => Promise<T>,
): void {
  async function by<T>(
    sender: Browser.runtime.MessageSender,
    act: (library: Library, from: Sender) => Promise<T>,
  ): Promise<T> {
    const from = await senderOf(sender);
    return changed(act(await opened, from));
  }

  onMessage('savePapers', ({ data: { papers, url, wanting }, sender }) =>
    by(sender, (library, from) => library.save(papers, url, wanting, from)),
  );
  onMessage('annotatePapers', ({ data: { ids, edit }, sender }) =>
    by(sender, (library, from) => library.annotate(ids, edit, from)),
  );
  onMessage('undoChange', ({ data: { change }, sender }) =>
    by(sender, (library, from) => library.undo(change, from)),
  );
  onMessage('removePapers', ({ data: { ids }, sender }) =>
    by(sender, (library, from) => library.remove(ids, from)),
  );
  onMessage('restorePapers', ({ data: { ids }, sender }) =>
    by(sender, (library, from) => library.restore(ids, from)),
  );
  onMessage('emptyBin', ({ data: { ids }, sender }) =>
    by(sender, (library, from) => library.emptyBin(ids, from)),
  );
  onMessage('editPaper', ({ data: { id, edit }, sender }) =>
    by(sender, (library, from) => library.correct(id, edit, from)),
  );
  onMessage('renameTag', ({ data: { from: tag, to }, sender }) =>
    by(sender, (library, from) => library.renameTag(tag, to, from)),
  );
  onMessage('joinPapers', ({ data: { ids }, sender }) =>
    by(sender, (library, from) => library.join(ids, from)),
  );
  onMessage('keepPapersApart', ({ data: { ids }, sender }) =>
    by(sender, (library, from) => library.keepApart(ids, from)),
  );
  onMessage('partPaper', ({ data: { ids }, sender }) =>
    by(sender, (library, from) => library.part(ids, from)),
  );
  onMessage('addFeedback', ({ data: { said }, sender }) =>
    by(sender, (library, from) => library.say(said, from)),
  );
  onMessage('removeFeedback', ({ data: { id }, sender }) =>
    by(sender, (library, from) => library.unsay(id, from)),
  );
}

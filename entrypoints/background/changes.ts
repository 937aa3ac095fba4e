/** The messages that change the library: each is one call into it, in the name of whoever sent it. */
import type { Browser } from 'wxt/browser';
import type { Everyday } from '@/lib/library/everyday.ts';
import type { Sender } from '@/lib/library/trust.ts';
import { onMessage } from '@/lib/messages.ts';
import type { AskRarely } from '../offscreen/tasks.ts';
import { senderOf } from './sender.ts';

/** @param changed called with every change: it answers after the commit and lets open pages know. */
export function answerChanges(
  opened: Promise<Everyday>,
  askRarely: AskRarely,
  changed: <T>(change: Promise<T>) => Promise<T>,
): void {
  async function by<T>(
    sender: Browser.runtime.MessageSender,
    act: (library: Everyday, from: Sender) => Promise<T>,
  ): Promise<T> {
    const from = await senderOf(sender);
    return changed(act(await opened, from));
  }
  async function rarely<T>(
    sender: Browser.runtime.MessageSender,
    act: (from: Sender) => Promise<T>,
  ): Promise<T> {
    const from = await senderOf(sender);
    return changed(act(from));
  }

  onMessage('savePapers', ({ data: { papers, url, wanting }, sender }) =>
    by(sender, (library, from) => library.save(papers, url, wanting, from)),
  );
  onMessage('annotatePapers', ({ data: { ids, edit }, sender }) =>
    by(sender, (library, from) => library.annotate(ids, edit, from)),
  );
  onMessage('undoChange', ({ data: { change }, sender }) =>
    rarely(sender, (from) => askRarely('undo', [change, from])),
  );
  onMessage('removePapers', ({ data: { ids }, sender }) =>
    by(sender, (library, from) => library.remove(ids, from)),
  );
  onMessage('restorePapers', ({ data: { ids }, sender }) =>
    rarely(sender, (from) => askRarely('restore', [ids, from])),
  );
  onMessage('emptyBin', ({ data: { ids }, sender }) =>
    rarely(sender, (from) => askRarely('emptyBin', [ids, from])),
  );
  onMessage('editPaper', ({ data: { id, edit }, sender }) =>
    rarely(sender, (from) => askRarely('correct', [id, edit, from])),
  );
  onMessage('renameTag', ({ data: { from: tag, to }, sender }) =>
    rarely(sender, (from) => askRarely('renameTag', [tag, to, from])),
  );
  onMessage('joinPapers', ({ data: { ids }, sender }) =>
    rarely(sender, (from) => askRarely('join', [ids, from])),
  );
  onMessage('keepPapersApart', ({ data: { ids }, sender }) =>
    rarely(sender, (from) => askRarely('keepApart', [ids, from])),
  );
  onMessage('partPaper', ({ data: { ids }, sender }) =>
    rarely(sender, (from) => askRarely('part', [ids, from])),
  );
  onMessage('addFeedback', ({ data: { said }, sender }) =>
    rarely(sender, (from) => askRarely('say', [said, from])),
  );
  onMessage('removeFeedback', ({ data: { id }, sender }) =>
    rarely(sender, (from) => askRarely('unsay', [id, from])),
  );
  onMessage('restoreBackup', ({ data, sender }) =>
    rarely(sender, (from) => askRarely('restoreBackup', [data, from])),
  );
}

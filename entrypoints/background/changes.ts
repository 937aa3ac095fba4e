/** The messages that change the library: each is one call into it, in the name of whoever sent it. */
import type { Library } from '@/lib/library/library.ts';
import { onMessage } from '@/lib/messages.ts';
import { senderOf } from './sender.ts';

/** @param changed called with every change: it answers after the commit and lets open pages know. */
export function answerChanges(
  opened: Promise<Library>,
  changed: <T>(change: Promise<T>) => Promise<T>,
): void {
  onMessage('savePapers', async ({ data: { papers, url, wanting }, sender }) => {
    const from = await senderOf(sender);
    return changed((await opened).save(papers, url, wanting, from));
  });
  onMessage('annotatePapers', async ({ data: { ids, edit }, sender }) => {
    const from = await senderOf(sender);
    return changed((await opened).annotate(ids, edit, from));
  });
  onMessage('undoChange', async ({ data: { change }, sender }) => {
    const from = await senderOf(sender);
    return changed((await opened).undo(change, from));
  });
  onMessage('removePapers', async ({ data: { ids }, sender }) => {
    const from = await senderOf(sender);
    return changed((await opened).remove(ids, from));
  });
  onMessage('restorePapers', async ({ data: { ids }, sender }) => {
    const from = await senderOf(sender);
    return changed((await opened).restore(ids, from));
  });
  onMessage('emptyBin', async ({ data: { ids }, sender }) => {
    const from = await senderOf(sender);
    return changed((await opened).emptyBin(ids, from));
  });
  onMessage('editPaper', async ({ data: { id, edit }, sender }) => {
    const from = await senderOf(sender);
    return changed((await opened).correct(id, edit, from));
  });
  onMessage('renameTag', async ({ data: { from: tag, to }, sender }) => {
    const from = await senderOf(sender);
    return changed((await opened).renameTag(tag, to, from));
  });
  onMessage('joinPapers', async ({ data: { ids }, sender }) => {
    const from = await senderOf(sender);
    return changed((await opened).join(ids, from));
  });
  onMessage('keepPapersApart', async ({ data: { ids }, sender }) => {
    const from = await senderOf(sender);
    return changed((await opened).keepApart(ids, from));
  });
  onMessage('partPaper', async ({ data: { ids }, sender }) => {
    const from = await senderOf(sender);
    return changed((await opened).part(ids, from));
  });
  onMessage('addFeedback', async ({ data: { said }, sender }) => {
    const from = await senderOf(sender);
    return changed((await opened).say(said, from));
  });
  onMessage('removeFeedback', async ({ data: { id }, sender }) => {
    const from = await senderOf(sender);
    return changed((await opened).unsay(id, from));
  });
  onMessage('restoreBackup', async ({ data, sender }) => {
    const from = await senderOf(sender);
    return changed((await opened).restoreBackup(data, from));
  });
}

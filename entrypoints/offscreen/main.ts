/** A page nobody sees: makes addresses for files, which Chromium's workers cannot. */
import { OffprintDb } from '@/lib/library/db.ts';
import { makeBackup } from '@/lib/library/backup/file.ts';
import { onMessage } from '@/lib/messages.ts';

const db = new OffprintDb();

onMessage('writeBackup', async ({ sender }) => {
  if (sender.tab) throw new Error('Only the worker may ask for this.');
  return { url: URL.createObjectURL(await makeBackup(db, Date.now())) };
});

/**
 * Chromium's offscreen document: does the tasks in `shared/long-tasks.ts` for the worker, and closes itself
 * when it is idle.
 */
import { openLibrary } from '@/lib/db/open-library.ts';
import { onMessage } from '@/lib/messages.ts';
import { isOwnAddress } from '../shared/own-address.ts';
import { createTasks } from '../shared/long-tasks.ts';

/** How long it stays open after a task, in ms. */
const IDLE = 30_000;

const tasks = createTasks(openLibrary());
let closing: ReturnType<typeof setTimeout> | undefined;
let running = 0;
/**
 * A file that was made here is being downloaded; its address is valid only as long as the document is open.
 */
let hasFiles = false;

closeLater();

onMessage('makeBackupFile', ({ data, sender }) =>
  run(sender, async () => {
    hasFiles = true;
    return tasks.makeBackupFile(data.now);
  }),
);
onMessage('releaseBackupFiles', ({ sender }) =>
  run(sender, async () => {
    hasFiles = false;
    return tasks.releaseBackupFiles();
  }),
);
onMessage('backUpIntoFolder', ({ data, sender }) =>
  run(sender, () => tasks.backUpIntoFolder(data.now, data.keep)),
);
onMessage('maintainIndex', ({ sender }) => run(sender, () => tasks.maintainIndex()));
onMessage('restoreStagedBackup', ({ data, sender }) =>
  run(sender, () => tasks.restoreBackup(data.request, data.at)),
);
onMessage('undoLargeChange', ({ data, sender }) =>
  run(sender, () => tasks.undoLargeChange(data.change, data.at)),
);

/**
 * Stays open during a task.
 *
 * @throws for any sender but the worker, which has an address of the extension and no tab.
 */
async function run<T>(
  { tab, url }: { tab?: unknown; url?: string | undefined },
  task: () => Promise<T>,
): Promise<T> {
  if (tab || !isOwnAddress(url)) throw new Error('Only the worker may ask for this.');
  clearTimeout(closing);
  running++;
  try {
    return await task();
  } finally {
    running--;
    closeLater();
  }
}

function closeLater(): void {
  clearTimeout(closing);
  if (running === 0 && !hasFiles) closing = setTimeout(() => close(), IDLE);
}

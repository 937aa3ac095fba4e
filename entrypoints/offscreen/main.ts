/** A page nobody sees, in Chromium: does what the worker leaves to it, and closes itself when there is nothing more to do. */
import { openLibrary } from '@/lib/db/open-library.ts';
import type { Rare } from '@/lib/library/rare.ts';
import { onMessage } from '@/lib/messages.ts';
import { createTasks } from './tasks.ts';

/** How long it waits for the next letter, or the next task, in ms. */
const IDLE = 30_000;

const tasks = createTasks(openLibrary());
let closing: ReturnType<typeof setTimeout> | undefined;
let underWay = 0;
/** Files made here are being read by the browser. */
let filesHeld = false;

closeLater();

onMessage('suggestPapers', ({ data, sender }) => during(sender, () => tasks.suggestPapers(data.text)));
onMessage('backUpIntoFolder', ({ data, sender }) =>
  during(sender, () => tasks.backUpIntoFolder(data.now, data.keep)),
);
onMessage('keepIndex', ({ sender }) => during(sender, () => tasks.keepIndex()));
onMessage('askRarely', ({ data: { operation, args }, sender }) => {
  // On the way, what is left out becomes null.
  const given = args.map((arg) => arg ?? undefined) as Parameters<Rare[typeof operation]>;
  return during(sender, () => tasks.askRarely(operation, given));
});
onMessage('makeBackup', ({ data, sender }) =>
  during(sender, async () => {
    filesHeld = true;
    return tasks.makeBackup(data.now);
  }),
);
onMessage('dropBackups', ({ sender }) =>
  during(sender, async () => {
    filesHeld = false;
    return tasks.dropBackups();
  }),
);

/** Stays open during a task. @throws for anyone but the worker, which has no tab: the script on a page could ask as well. */
async function during<T>({ tab }: { tab?: unknown }, act: () => Promise<T>): Promise<T> {
  if (tab) throw new Error('Only the worker may ask for this.');
  clearTimeout(closing);
  underWay++;
  try {
    return await act();
  } finally {
    underWay--;
    closeLater();
  }
}

function closeLater(): void {
  clearTimeout(closing);
  if (underWay === 0 && !filesHeld) closing = setTimeout(() => close(), IDLE);
}

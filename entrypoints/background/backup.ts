/**
 * Automatic backups, as downloads or in a chosen folder: looked at whenever the worker wakes and after each change, so that no alarm is needed.
 *
 * What has been begun is in the browser's storage, not in the worker, which may be stopped while the browser writes the file.
 */
import { browser } from 'wxt/browser';
import { type ChosenFolder, chosenFolder } from '@/lib/backup/folder.ts';
import {
  type BackupPlan,
  type BackupState,
  isDue,
  NO_PLAN,
  NO_STATE,
  PLAN_KEY,
  STATE_KEY,
  unwritten,
  written,
} from '@/lib/backup/plan.ts';
import { backupName } from '@/lib/backup/name.ts';
import type { LeftTasks } from './tasks.ts';

const FOLDER = 'Offprint';

interface Stored {
  [PLAN_KEY]?: BackupPlan;
  [STATE_KEY]?: BackupState;
  revision?: string;
}

let before = Promise.resolve();

/** Begins a backup if one is due, one after the other. @param retry not to wait after a failure, as a person asked. */
export function backupIfDue(tasks: LeftTasks, retry = false): Promise<void> {
  const look = () => begin(tasks, retry);
  return (before = before.then(look, look));
}

async function begin(tasks: LeftTasks, retry: boolean): Promise<void> {
  const stored = await read();
  const state = { ...(stored[STATE_KEY] ?? NO_STATE) };
  if (retry) delete state.failed;
  const now = Date.now();
  if (!isDue(stored[PLAN_KEY] ?? NO_PLAN, state, stored.revision, now)) return;
  const name = backupName(now);
  try {
    const folder = await chosenFolder();
    if (folder) {
      await intoFolder(folder, tasks, stored, now);
      return;
    }
    if (!browser.downloads) throw new Error('NOT_ALLOWED');
    // Noted before it is begun, so that no second one is begun meanwhile.
    await write({ ...state, writing: { at: now, revision: stored.revision, name, download: -1 } });
    await tasks.dropBackups();
    const url = await tasks.makeBackup(now);
    const download = await browser.downloads.download({
      url,
      filename: `${FOLDER}/${name}`,
      conflictAction: 'uniquify',
      saveAs: false,
    });
    await write({ ...state, writing: { at: now, revision: stored.revision, name, download } });
    // A small file may be written before its number is known here.
    const [item] = await browser.downloads.search({ id: download });
    if (item) await ended(tasks, item.id, item.state, item.error);
  } catch (error) {
    await failed(tasks, error instanceof Error ? error.message : String(error));
  }
}

/** Listens for files that are written, once the browser lets it. */
export function followBackups(tasks: LeftTasks): void {
  listen(tasks);
  browser.permissions.onAdded.addListener(({ permissions }) => {
    if (permissions?.includes('downloads')) listen(tasks);
  });
}

async function intoFolder(
  folder: ChosenFolder,
  tasks: LeftTasks,
  stored: Stored,
  now: number,
): Promise<void> {
  if ((await folder.queryPermission({ mode: 'readwrite' })) !== 'granted') throw new Error('FOLDER_LAPSED');
  await tasks.backUpIntoFolder(now, (stored[PLAN_KEY] ?? NO_PLAN).keep);
  const { failed: _failed, writing: _writing, ...state } = stored[STATE_KEY] ?? NO_STATE;
  await write({ ...state, last: { at: now, revision: stored.revision } });
  await browser.action.setBadgeText({ text: '' });
}

function listen(tasks: LeftTasks): void {
  browser.downloads?.onChanged.addListener(
    ({ id, state, error }) => void ended(tasks, id, state?.current, error?.current),
  );
}

async function ended(
  tasks: LeftTasks,
  download: number,
  how: string | undefined,
  error: string | undefined,
): Promise<void> {
  if (how !== 'complete' && how !== 'interrupted') return;
  const stored = await read();
  const state = stored[STATE_KEY] ?? NO_STATE;
  if (state.writing?.download !== download) return;
  if (how === 'interrupted') return failed(tasks, error ?? how);
  await tasks.dropBackups();
  const done = written(state, (stored[PLAN_KEY] ?? NO_PLAN).keep);
  await write(done.state);
  await browser.action.setBadgeText({ text: '' });
  for (const { download } of done.surplus) {
    // One that a person has deleted, or moved, is not there to be deleted.
    await browser.downloads.removeFile(download).catch(() => undefined);
    await browser.downloads.erase({ id: download });
  }
}

/** Says it where it is seen: in the settings, and on the extension's button. */
async function failed(tasks: LeftTasks, reason: string): Promise<void> {
  await tasks.dropBackups();
  await write(unwritten((await read())[STATE_KEY] ?? NO_STATE, reason, Date.now()));
  await browser.action.setBadgeText({ text: '!' });
}

function read(): Promise<Stored> {
  return browser.storage.local.get<Stored>([PLAN_KEY, STATE_KEY, 'revision']);
}

function write(state: BackupState): Promise<void> {
  return browser.storage.local.set({ [STATE_KEY]: state });
}

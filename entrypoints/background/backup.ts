/**
 * Makes automatic backups, as downloads or in a chosen folder. Checks at each start of the worker and after
 * each change whether one is due, so no alarm is needed.
 *
 * The state of a running backup is in the browser's storage, since the worker may be stopped while the file
 * is written.
 */
import { browser } from 'wxt/browser';
import { type ChosenFolder, chosenFolder } from '@/lib/backup/folder.ts';
import { backupName } from '@/lib/backup/name.ts';
import {
  afterBackup,
  afterFailure,
  type BackupPlan,
  type BackupState,
  isDue,
  NO_PLAN,
  NO_STATE,
  PLAN_KEY,
  STATE_KEY,
} from '@/lib/backup/plan.ts';
import { inBackground } from '../shared/in-background.ts';
import type { Tasks } from '../shared/long-tasks.ts';

const FOLDER = 'Offprint';

interface Stored {
  [PLAN_KEY]?: BackupPlan;
  [STATE_KEY]?: BackupState;
  revision?: string;
}

let last = Promise.resolve();

/**
 * Starts a backup if one is due; calls run one after the other.
 *
 * @param retry starts one also right after a failure.
 */
export function backUpIfDue(tasks: Tasks, retry = false): Promise<void> {
  const check = () => startIfDue(tasks, retry);
  return (last = last.then(check, check));
}

async function startIfDue(tasks: Tasks, retry: boolean): Promise<void> {
  const stored = await read();
  const state = { ...(stored[STATE_KEY] ?? NO_STATE) };
  if (retry) delete state.failed;
  const now = Date.now();
  if (!isDue(stored[PLAN_KEY] ?? NO_PLAN, state, stored.revision, now)) return;
  const name = backupName(now);
  try {
    const folder = await chosenFolder();
    if (folder) {
      await backUpInto(folder, tasks, stored, now);
      return;
    }
    if (!browser.downloads) throw new Error('NOT_ALLOWED');
    // Stored before the download starts, so that no second backup starts meanwhile.
    await write({ ...state, writing: { at: now, revision: stored.revision, name, download: -1 } });
    await tasks.releaseBackupFiles();
    const url = await tasks.makeBackupFile(now);
    const download = await browser.downloads.download({
      url,
      filename: `${FOLDER}/${name}`,
      conflictAction: 'uniquify',
      saveAs: false,
    });
    await write({ ...state, writing: { at: now, revision: stored.revision, name, download } });
    // A small file may be complete before the id of its download is stored; its event was then ignored.
    const [item] = await browser.downloads.search({ id: download });
    if (item) await onDownloadState(tasks, item.id, item.state, item.error);
  } catch (error) {
    await reportFailure(tasks, error instanceof Error ? error.message : String(error));
  }
}

/** Listens to the downloads of backups, also from when the permission is granted. */
export function trackDownloads(tasks: Tasks): void {
  listen(tasks);
  browser.permissions.onAdded.addListener(({ permissions }) => {
    if (permissions?.includes('downloads')) listen(tasks);
  });
}

async function backUpInto(folder: ChosenFolder, tasks: Tasks, stored: Stored, now: number): Promise<void> {
  if ((await folder.queryPermission({ mode: 'readwrite' })) !== 'granted') throw new Error('FOLDER_LAPSED');
  await tasks.backUpIntoFolder(now, (stored[PLAN_KEY] ?? NO_PLAN).keep);
  const { failed: _failed, writing: _writing, ...state } = stored[STATE_KEY] ?? NO_STATE;
  await write({ ...state, last: { at: now, revision: stored.revision } });
  await browser.action.setBadgeText({ text: '' });
}

function listen(tasks: Tasks): void {
  browser.downloads?.onChanged.addListener(({ id, state, error }) =>
    inBackground(onDownloadState(tasks, id, state?.current, error?.current)),
  );
}

async function onDownloadState(
  tasks: Tasks,
  download: number,
  downloadState: string | undefined,
  error: string | undefined,
): Promise<void> {
  if (downloadState !== 'complete' && downloadState !== 'interrupted') return;
  const stored = await read();
  const state = stored[STATE_KEY] ?? NO_STATE;
  if (state.writing?.download !== download) return;
  if (downloadState === 'interrupted') return reportFailure(tasks, error ?? downloadState);
  await tasks.releaseBackupFiles();
  const done = afterBackup(state, (stored[PLAN_KEY] ?? NO_PLAN).keep);
  await write(done.state);
  await browser.action.setBadgeText({ text: '' });
  for (const { download } of done.surplus) {
    // Fails for a file that the user has deleted or moved.
    await browser.downloads.removeFile(download).catch(() => undefined);
    await browser.downloads.erase({ id: download });
  }
}

/** Shows a failure in the settings and on the toolbar button. */
async function reportFailure(tasks: Tasks, reason: string): Promise<void> {
  await tasks.releaseBackupFiles();
  await write(afterFailure((await read())[STATE_KEY] ?? NO_STATE, reason, Date.now()));
  await browser.action.setBadgeText({ text: '!' });
}

function read(): Promise<Stored> {
  return browser.storage.local.get<Stored>([PLAN_KEY, STATE_KEY, 'revision']);
}

function write(state: BackupState): Promise<void> {
  return browser.storage.local.set({ [STATE_KEY]: state });
}

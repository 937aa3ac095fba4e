/**
 * Makes automatic backups, as downloads or in a chosen folder. Checks at each start of the worker and after
 * each change whether one is due, so no alarm is needed.
 *
 * The state of a running backup is stored, since the worker may be stopped while the file is written.
 */
import { browser } from 'wxt/browser';
import { type ChosenFolder, chosenFolder } from '@/lib/backup/folder.ts';
import { backupName } from '@/lib/backup/name.ts';
import {
  afterBackup,
  afterFailure,
  type BackupPlan,
  type BackupStamp,
  type BackupState,
  isDue,
  NO_PLAN,
  NO_STATE,
  PLAN_KEY,
  STATE_KEY,
} from '@/lib/backup/plan.ts';
import { inBackground } from '../shared/in-background.ts';
import type { OffprintDb } from '@/lib/db/database.ts';
import { changeSetting, readSetting } from '@/lib/db/settings.ts';
import { witnessBackup } from '../shared/witness.ts';
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
export function backUpIfDue(db: OffprintDb, tasks: Tasks, retry = false): Promise<void> {
  const check = () => startIfDue(db, tasks, retry);
  return (last = last.then(check, check));
}

async function startIfDue(db: OffprintDb, tasks: Tasks, retry: boolean): Promise<void> {
  // An empty library that took the place of another must not push out its backups.
  if (db.readOnly) return;
  const stored = await read(db);
  const state = { ...(stored[STATE_KEY] ?? NO_STATE) };
  if (retry) delete state.failed;
  const now = Date.now();
  if (!isDue(stored[PLAN_KEY] ?? NO_PLAN, state, stored.revision, now)) return;
  const name = backupName(now);
  try {
    const folder = await chosenFolder();
    if (folder) {
      await backUpInto(db, folder, tasks, stored, now);
      return;
    }
    if (!browser.downloads) throw new Error('NOT_ALLOWED');
    // Stored before the download starts, so that no second backup starts meanwhile.
    await write(db, { ...state, writing: { at: now, revision: stored.revision, name, download: -1 } });
    await tasks.releaseBackupFiles();
    const { address: url, unreadable } = await tasks.makeBackupFile(now);
    const download = await browser.downloads.download({
      url,
      filename: `${FOLDER}/${name}`,
      conflictAction: 'uniquify',
      saveAs: false,
    });
    await write(db, {
      ...state,
      writing: { at: now, revision: stored.revision, name, download, ...named(unreadable) },
    });
    // A small file may be complete before the id of its download is stored; its event was then ignored.
    const [item] = await browser.downloads.search({ id: download });
    if (item) await onDownloadState(db, tasks, item.id, item.state, item.error);
  } catch (error) {
    await reportFailure(db, tasks, error instanceof Error ? error.message : String(error));
  }
}

/** Listens to the downloads of backups, also from when the permission is granted. */
export function trackDownloads(opened: Promise<OffprintDb>, tasks: Tasks): void {
  listen(opened, tasks);
  browser.permissions.onAdded.addListener(({ permissions }) => {
    if (permissions?.includes('downloads')) listen(opened, tasks);
  });
}

async function backUpInto(
  db: OffprintDb,
  folder: ChosenFolder,
  tasks: Tasks,
  stored: Stored,
  now: number,
): Promise<void> {
  if ((await folder.queryPermission({ mode: 'readwrite' })) !== 'granted') throw new Error('FOLDER_LAPSED');
  const unreadable = await tasks.backUpIntoFolder(now, (stored[PLAN_KEY] ?? NO_PLAN).keep);
  const { failed: _failed, writing: _writing, ...state } = stored[STATE_KEY] ?? NO_STATE;
  await write(db, { ...state, last: { at: now, revision: stored.revision, ...named(unreadable) } });
  await browser.action.setBadgeText({ text: '' });
}

/** Papers that could not be read back, where there are any. */
function named(unreadable: string[]): Pick<BackupStamp, 'unreadable'> {
  return unreadable.length > 0 ? { unreadable } : {};
}

function listen(opened: Promise<OffprintDb>, tasks: Tasks): void {
  browser.downloads?.onChanged.addListener(({ id, state, error }) =>
    inBackground(opened.then((db) => onDownloadState(db, tasks, id, state?.current, error?.current))),
  );
}

async function onDownloadState(
  db: OffprintDb,
  tasks: Tasks,
  download: number,
  downloadState: string | undefined,
  error: string | undefined,
): Promise<void> {
  if (downloadState !== 'complete' && downloadState !== 'interrupted') return;
  const stored = await read(db);
  const state = stored[STATE_KEY] ?? NO_STATE;
  if (state.writing?.download !== download) return;
  if (downloadState === 'interrupted') return reportFailure(db, tasks, error ?? downloadState);
  await tasks.releaseBackupFiles();
  const done = afterBackup(state, (stored[PLAN_KEY] ?? NO_PLAN).keep);
  await write(db, done.state);
  await browser.action.setBadgeText({ text: '' });
  for (const { download } of done.surplus) {
    // Fails for a file that the user has deleted or moved.
    await browser.downloads.removeFile(download).catch(() => undefined);
    await browser.downloads.erase({ id: download });
  }
}

/** Shows a failure in the settings and on the toolbar button. */
async function reportFailure(db: OffprintDb, tasks: Tasks, reason: string): Promise<void> {
  await tasks.releaseBackupFiles();
  await write(db, afterFailure((await read(db))[STATE_KEY] ?? NO_STATE, reason, Date.now()));
  await browser.action.setBadgeText({ text: '!' });
}

async function read(db: OffprintDb): Promise<Stored> {
  const { revision } = await browser.storage.local.get<{ revision?: string }>('revision');
  const plan = await readSetting<BackupPlan>(db, PLAN_KEY);
  const state = await readSetting<BackupState>(db, STATE_KEY);
  return {
    ...(plan && { [PLAN_KEY]: plan }),
    ...(state && { [STATE_KEY]: state }),
    ...(revision && { revision }),
  };
}

async function write(db: OffprintDb, state: BackupState): Promise<void> {
  await changeSetting<BackupState>(db, STATE_KEY, () => state);
  if (state.last) await witnessBackup({ at: state.last.at, name: state.kept.at(-1)?.name });
}

/**
 * Automatic backups, as downloads or in a chosen folder: looked at whenever the worker wakes and after each change, so that no alarm is needed.
 *
 * What has been begun is in the browser's storage, not in the worker, which may be stopped while the browser writes the file.
 */
import { browser } from 'wxt/browser';
import type { OffprintDb } from '@/lib/library/db.ts';
import { makeBackup } from '@/lib/library/backup/file.ts';
import { backUpInto, type ChosenFolder, chosenFolder } from '@/lib/library/backup/folder.ts';
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
} from '@/lib/library/backup/plan.ts';
import { backupName } from '@/lib/library/backup/write.ts';
import { sendMessage } from '@/lib/messages.ts';

const FOLDER = 'Offprint';
const PAGE = '/offscreen.html';

interface Stored {
  [PLAN_KEY]?: BackupPlan;
  [STATE_KEY]?: BackupState;
  revision?: string;
}

let before = Promise.resolve();

/** Begins a backup if one is due, one after the other. @param retry not to wait after a failure, as a person asked. */
export function backupIfDue(db: OffprintDb, retry = false): Promise<void> {
  const look = () => begin(db, retry);
  return (before = before.then(look, look));
}

async function begin(db: OffprintDb, retry: boolean): Promise<void> {
  const stored = await read();
  const state = { ...(stored[STATE_KEY] ?? NO_STATE) };
  if (retry) delete state.failed;
  const now = Date.now();
  if (!isDue(stored[PLAN_KEY] ?? NO_PLAN, state, stored.revision, now)) return;
  const name = backupName(now);
  try {
    const folder = await chosenFolder();
    if (folder) {
      await intoFolder(folder, db, stored, now);
      return;
    }
    if (!browser.downloads) throw new Error('NOT_ALLOWED');
    // Noted before it is begun, so that no second one is begun meanwhile.
    await write({ ...state, writing: { at: now, revision: stored.revision, name, download: -1 } });
    const url = await addressOf(db, now);
    const download = await browser.downloads.download({
      url,
      filename: `${FOLDER}/${name}`,
      conflictAction: 'uniquify',
      saveAs: false,
    });
    await write({ ...state, writing: { at: now, revision: stored.revision, name, download } });
    // A small file may be written before its number is known here.
    const [item] = await browser.downloads.search({ id: download });
    if (item) await ended(item.id, item.state, item.error);
  } catch (error) {
    await failed(error instanceof Error ? error.message : String(error));
  }
}

/** Listens for files that are written, once the browser lets it. */
export function followBackups(): void {
  listen();
  browser.permissions.onAdded.addListener(({ permissions }) => {
    if (permissions?.includes('downloads')) listen();
  });
}

async function intoFolder(folder: ChosenFolder, db: OffprintDb, stored: Stored, now: number): Promise<void> {
  if ((await folder.queryPermission({ mode: 'readwrite' })) !== 'granted') throw new Error('FOLDER_LAPSED');
  await backUpInto(folder, db, now, (stored[PLAN_KEY] ?? NO_PLAN).keep);
  const { failed: _failed, writing: _writing, ...state } = stored[STATE_KEY] ?? NO_STATE;
  await write({ ...state, last: { at: now, revision: stored.revision } });
  await browser.action.setBadgeText({ text: '' });
}

function listen(): void {
  browser.downloads?.onChanged.addListener(
    ({ id, state, error }) => void ended(id, state?.current, error?.current),
  );
}

async function ended(download: number, how: string | undefined, error: string | undefined): Promise<void> {
  if (how !== 'complete' && how !== 'interrupted') return;
  const stored = await read();
  const state = stored[STATE_KEY] ?? NO_STATE;
  if (state.writing?.download !== download) return;
  await closePage();
  if (how === 'interrupted') return failed(error ?? how);
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
async function failed(reason: string): Promise<void> {
  await closePage();
  await write(unwritten((await read())[STATE_KEY] ?? NO_STATE, reason, Date.now()));
  await browser.action.setBadgeText({ text: '!' });
}

/** An address of a file with the whole library. Firefox's background is a page and makes it by itself. */
async function addressOf(db: OffprintDb, now: number): Promise<string> {
  if (import.meta.env.FIREFOX) return URL.createObjectURL(await makeBackup(db, now));
  await closePage();
  await browser.offscreen.createDocument({
    url: PAGE,
    reasons: ['BLOBS'],
    justification: 'Makes the file of a backup, which a worker cannot.',
  });
  return (await sendMessage('writeBackup', undefined)).url;
}

async function closePage(): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  // Closed by whichever comes first, of the file's end and what waited for its number.
  if (await browser.offscreen.hasDocument()) await browser.offscreen.closeDocument().catch(() => undefined);
}

function read(): Promise<Stored> {
  return browser.storage.local.get<Stored>([PLAN_KEY, STATE_KEY, 'revision']);
}

function write(state: BackupState): Promise<void> {
  return browser.storage.local.set({ [STATE_KEY]: state });
}

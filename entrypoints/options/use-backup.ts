/** A hook for the backup section: making a backup now, automatic backups, and restoring. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { BackupSectionProps } from '@/components/settings/BackupSection.tsx';
import { downloadFile } from '@/components/settings/download-file.ts';
import type { OffprintDb } from '@/lib/db/database.ts';
import { makeBackup } from '@/lib/backup/file.ts';
import {
  type BackupPlan,
  type BackupState,
  BY_HAND_KEY,
  KEEP_LIMITS,
  latest,
  type BackupStamp,
  NO_PLAN,
  NO_STATE,
  PLAN_KEY,
  STATE_KEY,
} from '@/lib/backup/plan.ts';
import { backupName } from '@/lib/backup/name.ts';
import { sendMessage } from '@/lib/messages.ts';
import { useBackupFolder } from './use-backup-folder.ts';
import { useRestore } from './use-restore.ts';
import { isEmptiedMessage, type Witness } from '@/lib/db/witness.ts';
import { changeSetting } from '@/lib/db/settings.ts';
import { useSetting } from '../shared/use-setting.ts';
import { readWitness, witnessBackup } from '../shared/witness.ts';
import { inBackground } from '../shared/in-background.ts';

const MINUTE = 60_000;
// Requested only when automatic backups are switched on.
const PERMISSIONS = { permissions: ['downloads' as const] };

/** @param attempt awaits an action and shows its error. @returns nothing while the settings are loading. */
export function useBackup(
  db: OffprintDb,
  attempt: (act: Promise<unknown>) => void,
): BackupSectionProps | undefined {
  const plan = useSetting<BackupPlan>(db, PLAN_KEY, NO_PLAN);
  const state = useSetting<BackupState>(db, STATE_KEY, NO_STATE);
  const byHand = useSetting<BackupStamp | null>(db, BY_HAND_KEY, null);
  const lost = useLostBackup(db);
  const now = useNow();
  const [making, setMaking] = useState(false);
  const folder = useBackupFolder();
  const { restoring, open, restore, cancel, undo } = useRestore(db);
  if (!plan || !state || byHand === undefined) return undefined;

  const setPlan = (change: Partial<BackupPlan>) =>
    changeSetting<BackupPlan>(db, PLAN_KEY, (plan = NO_PLAN) => ({ ...plan, ...change }));
  const makeNow = async () => {
    setMaking(true);
    try {
      const at = Date.now();
      // Read before the backup: a change made meanwhile then counts as not backed up, which is the safe side.
      const { revision } = await browser.storage.local.get<{ revision?: string }>('revision');
      const { file, unreadable } = await makeBackup(db, at);
      downloadFile(file, backupName(at));
      const stamp: BackupStamp = { at, revision, ...(unreadable.length > 0 && { unreadable }) };
      await changeSetting(db, BY_HAND_KEY, () => stamp);
      await witnessBackup({ at, name: backupName(at) });
    } finally {
      setMaking(false);
    }
  };
  const switchTo = async (automatic: boolean) => {
    if (automatic && !folder.name && !(await browser.permissions.request(PERMISSIONS))) return;
    await setPlan({ automatic });
    await sendMessage('backUpIfDue', { retry: true });
  };
  const choose = async () => {
    if (!(await folder.choose())) return;
    await setPlan({ automatic: true });
    await sendMessage('backUpIfDue', { retry: true });
  };
  const forget = async () => {
    await folder.forget();
    await setPlan({ automatic: false });
  };
  const retry = async () => {
    await folder.allow();
    await sendMessage('backUpIfDue', { retry: true });
  };
  const last = latest(state.last, byHand ?? undefined);
  return {
    last: last?.at,
    emptied: isEmptiedMessage(db.readOnly)
      ? { backup: lost, onBegin: () => attempt(beginAnew()) }
      : undefined,
    unreadable: last?.unreadable ?? [],
    now,
    making,
    automatic: {
      on: plan.automatic,
      keep: plan.keep,
      limits: KEEP_LIMITS,
      failure: state.failed?.reason,
      folder: folder.name,
      canChooseFolder: folder.canChoose,
      onChooseFolder: () => attempt(choose()),
      onForgetFolder: () => attempt(forget()),
      onSwitch: (on) => attempt(switchTo(on)),
      onKeep: (keep) => attempt(setPlan({ keep })),
      onRetry: () => attempt(retry()),
    },
    restoring,
    onMake: () => attempt(makeNow()),
    onOpen: (file) => attempt(open(file)),
    onRestore: (mode) => attempt(restore(mode)),
    onCancel: cancel,
    onUndo: (change) => attempt(undo(change)),
  };
}

/** Begins with an empty library, where the browser has lost the one there was. */
async function beginAnew(): Promise<void> {
  await sendMessage('acceptEmptiedLibrary', undefined);
  location.reload();
}

/** The last backup of a library that was lost. */
function useLostBackup({ readOnly }: OffprintDb): Witness['backup'] {
  const [backup, setBackup] = useState<Witness['backup']>();
  useEffect(() => {
    if (isEmptiedMessage(readOnly)) inBackground(readWitness().then((witness) => setBackup(witness?.backup)));
  }, [readOnly]);
  return backup;
}

/** The current time, updated every minute, so that "now" becomes "1 minute ago" while the page is open. */
function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), MINUTE);
    return () => clearInterval(clock);
  }, []);
  return now;
}

/** A hook that tells whether to propose automatic backups, and switches them on. */
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { BackupProposalProps } from '@/components/library/BackupProposal.tsx';
import { type BackupPlan, NO_PLAN, PLAN_KEY, PROPOSED_KEY, PROPOSED_FROM } from '@/lib/backup/plan.ts';
import type { OffprintDb } from '@/lib/db/database.ts';
import { sendMessage } from '@/lib/messages.ts';
import { changeSetting } from '@/lib/db/settings.ts';
import { useSetting } from '../shared/use-setting.ts';

/** @param attempt awaits an action and shows its error. @returns nothing where nothing is to be proposed. */
export function useBackupProposal(
  db: OffprintDb,
  papers: number,
  attempt: (act: Promise<unknown>) => void,
): BackupProposalProps | undefined {
  const plan = useSetting<BackupPlan>(db, PLAN_KEY, NO_PLAN);
  const wasProposed = useSetting<boolean>(db, PROPOSED_KEY, false);
  const [closed, setClosed] = useState(false);
  if (!plan || wasProposed === undefined || closed) return undefined;
  if (plan.automatic || wasProposed || papers < PROPOSED_FROM || db.readOnly) return undefined;
  const close = () => {
    setClosed(true);
    return changeSetting(db, PROPOSED_KEY, () => true);
  };
  const accept = async () => {
    // Asked first: the browser asks the user only while the press is being handled.
    if (!(await browser.permissions.request({ permissions: ['downloads'] }))) return;
    await changeSetting<BackupPlan>(db, PLAN_KEY, (plan = NO_PLAN) => ({ ...plan, automatic: true }));
    await close();
    await sendMessage('backUpIfDue', { retry: true });
  };
  return { papers, onAccept: () => attempt(accept()), onLater: () => attempt(close()) };
}

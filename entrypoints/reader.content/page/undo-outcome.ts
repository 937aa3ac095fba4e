/** Says in the user's words what came of undoing a change, where not all of it was undone. */
import { i18n } from '#i18n';
import { errorText } from '@/components/text/error-text.ts';
import type { UndoResult } from '@/lib/library/change-log.ts';

export interface UndoOutcome {
  /** Whether it can be tried again. */
  open: boolean;
  /** What was not undone, and why; nothing if all of it was undone. */
  failed?: string;
}

export async function undoOutcome(undoing: Promise<UndoResult>): Promise<UndoOutcome> {
  try {
    const { undone, kept } = await undoing;
    if (undone) return { open: false, ...(kept > 0 && { failed: i18n.t('changes.kept', kept) }) };
    return { open: kept > 0, failed: i18n.t(kept > 0 ? 'changes.gone' : 'changes.notUndone') };
  } catch (error) {
    return { open: true, failed: i18n.t('bar.notUndone', [errorText(error)]) };
  }
}

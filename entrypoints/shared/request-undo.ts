/** Undoes a change of the library. */
import { i18n } from '#i18n';
import { sendMessage } from '@/lib/messages.ts';

/** @throws {Error} with a message for people, if a part of the change or all of it could not be undone. */
export async function requestUndo(change: number): Promise<void> {
  const { undone, kept } = await sendMessage('undoChange', { change });
  if (!undone) throw new Error(i18n.t(kept > 0 ? 'changes.gone' : 'changes.notUndone'));
  if (kept > 0) throw new Error(i18n.t('changes.kept', kept));
}

/** What a page does to the library: each act with what can be undone of it and what went wrong with it. */
import { i18n } from '#i18n';
import { useMemo, useState } from 'preact/hooks';
import { errorText } from '@/components/text/error-text.ts';
import type { PaperActions } from '@/components/paper/paper-actions.ts';
import type { UndoOffer } from '@/components/shared/Toast.tsx';
import { type OperationResult, sendMessage } from '@/lib/messages.ts';
import { readable } from '@/lib/tex/readable.ts';

export interface ActionState {
  actions: PaperActions;
  /** The last act that can be taken back. */
  undo: UndoOffer | undefined;
  error: string | undefined;
  /** Does something, and says what went wrong. */
  attempt: (act: Promise<unknown>) => void;
  /** Does something that can be taken back, in however many changes, and offers that. */
  undoable: (words: string, act: Promise<OperationResult | OperationResult[]>) => void;
}

export function useActions(): ActionState {
  const [undo, setUndo] = useState<UndoOffer>();
  const [error, setError] = useState<string>();
  const acting = useMemo(() => {
    const attempt = (act: Promise<unknown>) =>
      void act.then(
        () => setError(undefined),
        (cause: unknown) => setError(errorText(cause)),
      );
    const takeAllBack = async (changes: number[]) => {
      setUndo(undefined);
      const { undoChange } = await import('./undo-change.ts');
      for (const change of changes.toReversed()) await undoChange(change);
    };
    const undoable = (words: string, act: Promise<OperationResult | OperationResult[]>) => {
      const offer = async () => {
        const changes = [await act].flat().flatMap(({ change }) => change ?? []);
        if (changes.length > 0) setUndo({ words, onUndo: () => attempt(takeAllBack(changes)) });
      };
      attempt(offer());
    };
    const actions: PaperActions = {
      annotate: (ids, edit) =>
        undoable(
          i18n.t('library.changed', ids.length, [ids.length.toLocaleString()]),
          sendMessage('annotatePapers', { ids, edit }),
        ),
      remove: (id, title) =>
        undoable(i18n.t('paper.removed', [readable(title)]), sendMessage('removePapers', { ids: [id] })),
      correct: (id, edit) => undoable(i18n.t('correct.done'), sendMessage('editPaper', { id, edit })),
      split: (id) => undoable(i18n.t('paper.parted'), sendMessage('partPaper', { ids: [id] })),
      copy: (paper, format) => attempt(copyCitation(paper, format).then(() => setUndo(undefined))),
    };
    return { attempt, undoable, actions };
  }, []);
  return { ...acting, undo, error };
}

async function copyCitation(...[paper, format]: Parameters<PaperActions['copy']>): Promise<void> {
  const { formatCitation } = await import('@/lib/formats/citation.ts');
  const text = formatCitation(paper, format);
  if (text === undefined) throw new Error(i18n.t('paper.noLink'));
  await navigator.clipboard.writeText(text);
}

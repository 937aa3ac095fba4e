/** A hook for actions on the library: offers to undo the last one, and keeps the last error. */
import { i18n } from '#i18n';
import { useMemo, useRef, useState } from 'preact/hooks';
import { errorText } from '@/components/text/error-text.ts';
import type { PaperActions } from '@/components/paper/paper-actions.ts';
import type { UndoOffer } from '@/components/shared/Toast.tsx';
import { type OperationResult, sendMessage } from '@/lib/messages.ts';
import { texToUnicode } from '@/lib/tex/tex-to-unicode.ts';
import { requestUndo } from './request-undo.ts';

export interface ActionState {
  actions: PaperActions;
  /** The offer to undo the last action. */
  undo: UndoOffer | undefined;
  error: string | undefined;
  /** Awaits an action and shows its error. */
  attempt: (action: Promise<unknown>) => void;
  /** Awaits an action, shows its error, and offers to undo its changes. `words` says what was done. */
  undoable: (words: string, action: Promise<OperationResult | OperationResult[]>) => void;
}

/** @param onSearch searches the library. */
export function useActions(onSearch: (query: string) => void): ActionState {
  const [undo, setUndo] = useState<UndoOffer>();
  const [error, setError] = useState<string>();
  const search = useRef(onSearch);
  search.current = onSearch;
  const callbacks = useMemo(() => {
    const attempt = (action: Promise<unknown>): void => {
      action.then(
        () => setError(undefined),
        (cause: unknown) => setError(errorText(cause)),
      );
    };
    const undoAll = async (changes: number[]) => {
      setUndo(undefined);
      for (const change of changes.toReversed()) await requestUndo(change);
    };
    const undoable = (words: string, action: Promise<OperationResult | OperationResult[]>) => {
      const offerUndo = async () => {
        const changes = [await action].flat().flatMap(({ change }) => change ?? []);
        if (changes.length > 0) setUndo({ words, onUndo: () => attempt(undoAll(changes)) });
      };
      attempt(offerUndo());
    };
    const actions: PaperActions = {
      annotate: (ids, edit) =>
        undoable(
          i18n.t('library.changed', ids.length, [ids.length.toLocaleString()]),
          sendMessage('annotatePapers', { ids, edit }),
        ),
      remove: (id, title) =>
        undoable(i18n.t('paper.removed', [texToUnicode(title)]), sendMessage('removePapers', { ids: [id] })),
      correct: (id, edit) =>
        undoable(i18n.t('correct.done'), sendMessage('correctPaper', { id, correction: edit })),
      split: (id) => undoable(i18n.t('paper.splitDone'), sendMessage('splitPaper', { id })),
      search: (query) => search.current(query),
      copy: (paper, format) => attempt(copyCitation(paper, format).then(() => setUndo(undefined))),
    };
    return { attempt, undoable, actions };
  }, []);
  return { ...callbacks, undo, error };
}

async function copyCitation(...[paper, format]: Parameters<PaperActions['copy']>): Promise<void> {
  // Its tables of scripts and signs are as large as the rest of the popup, and few presses need them.
  const { formatCitation } = await import('@/lib/formats/citation.ts');
  const text = formatCitation(paper, format);
  if (text === undefined) throw new Error(i18n.t('paper.noLink'));
  await navigator.clipboard.writeText(text);
}

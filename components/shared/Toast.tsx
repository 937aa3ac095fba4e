/** What was just done, with its way back. */
import { i18n } from '#i18n';

export interface UndoOffer {
  words: string;
  onUndo: () => void;
}

export function Toast({ undo }: { undo: UndoOffer | undefined }) {
  // The element is there from the start: what is put into it later is read out.
  return (
    <div class={undo ? 'toast' : 'unseen'}>
      <output>{undo?.words}</output>
      {undo && (
        <button type="button" onClick={undo.onUndo}>
          {i18n.t('paper.undo')}
        </button>
      )}
    </div>
  );
}

/** A toast that says what was just done, with a button to undo it. */
import { i18n } from '#i18n';

export interface UndoOffer {
  words: string;
  onUndo: () => void;
}

export function Toast({ undo }: { undo: UndoOffer | undefined }) {
  // The live region exists from the start, so that text put into it later is announced.
  return (
    <div class={undo ? 'toast' : 'visually-hidden'}>
      <output>{undo?.words}</output>
      {undo && (
        <button type="button" onClick={undo.onUndo}>
          {i18n.t('paper.undo')}
        </button>
      )}
    </div>
  );
}

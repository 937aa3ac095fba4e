/** One entry of the change log, with a button to undo it. */
import { i18n } from '#i18n';
import { changeText, type LoggedChange } from '../text/change-text.ts';
import { relativeTime } from '../text/relative-time.ts';

export interface ChangeLineProps {
  change: LoggedChange;
  onUndo: (id: number) => void;
}

export function ChangeLine({ change, onUndo }: ChangeLineProps) {
  const words = changeText(change);
  return (
    <li>
      <div class="content">
        <p dir="auto">{words}</p>
        <p class="byline">{relativeTime(change.at)}</p>
      </div>
      {change.undoneAt === undefined ? (
        <button
          type="button"
          aria-label={i18n.t('changes.undoNamed', [words])}
          onClick={() => onUndo(change.id)}
        >
          {i18n.t('changes.undo')}
        </button>
      ) : (
        <span class="soft">{i18n.t('changes.undone')}</span>
      )}
    </li>
  );
}

/** The user's feedback on related papers, each entry with a button to undo it. */
import { i18n } from '#i18n';
import { feedbackText } from '../text/feedback-text.ts';
import type { FeedbackRow } from '@/lib/db/rows.ts';

export interface FeedbackListProps {
  entries: readonly FeedbackRow[];
  onRemove: (id: number) => void;
}

export function FeedbackList({ entries, onRemove }: FeedbackListProps) {
  if (entries.length === 0) return <p class="hint">{i18n.t('settings.feedbackNone')}</p>;
  return (
    <ul class="item-list" aria-labelledby="feedback">
      {entries.map(({ id, entry }) => {
        const words = feedbackText(entry);
        return (
          <li key={id}>
            <span class="item-label">{words}</span>
            <button
              type="button"
              aria-label={i18n.t('settings.feedbackUndoNamed', [words])}
              onClick={() => onRemove(id)}
            >
              {i18n.t('settings.feedbackUndo')}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** "What you said of related papers": every entry with its way back. */
import { i18n } from '#i18n';
import { feedbackText } from '../text/feedback-text.ts';
import type { FeedbackRow } from '@/lib/db/rows.ts';

export interface FeedbackListProps {
  entries: readonly FeedbackRow[];
  onRemove: (id: number) => void;
}

export function FeedbackList({ entries, onRemove }: FeedbackListProps) {
  if (entries.length === 0) return <p class="what">{i18n.t('settings.saidNone')}</p>;
  return (
    <ul class="sites" aria-labelledby="said">
      {entries.map(({ id, said }) => {
        const words = feedbackText(said);
        return (
          <li key={id}>
            <span class="host">{words}</span>
            <button
              type="button"
              aria-label={i18n.t('settings.unsayNamed', [words])}
              onClick={() => onRemove(id)}
            >
              {i18n.t('settings.unsay')}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

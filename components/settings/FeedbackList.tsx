/** "What you said of related papers": every entry with its way back. */
import { i18n } from '#i18n';
import { feedbackText } from '../feedback-text.ts';
import type { FeedbackRow } from '@/lib/db/rows.ts';

export interface FeedbackListProps {
  said: readonly FeedbackRow[];
  onUnsay: (id: number) => void;
}

export function FeedbackList({ said, onUnsay }: FeedbackListProps) {
  if (said.length === 0) return <p class="what">{i18n.t('settings.saidNone')}</p>;
  return (
    <ul class="sites" aria-labelledby="said">
      {said.map(({ id, entry: said }) => {
        const words = feedbackText(said);
        return (
          <li key={id}>
            <span class="host">{words}</span>
            <button
              type="button"
              aria-label={i18n.t('settings.unsayNamed', [words])}
              onClick={() => onUnsay(id)}
            >
              {i18n.t('settings.unsay')}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

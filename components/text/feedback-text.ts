/** Describes one entry of the user's feedback on related papers: "less about x", "not y", "more like z". */
import { i18n } from '#i18n';
import type { FeedbackEntry } from '@/lib/db/rows.ts';

export function feedbackText(entry: FeedbackEntry): string {
  switch (entry.kind) {
    case 'less':
      return i18n.t('why.feedbackLess', [entry.words]);
    case 'not':
      return i18n.t('why.feedbackNot', [entry.title]);
    case 'more':
    default:
      return i18n.t('why.feedbackMore', [entry.label]);
  }
}

/** What a person said of relatedness, in words. */
import { i18n } from '#i18n';
import type { FeedbackEntry } from '@/lib/db/rows.ts';

export function feedbackText(said: FeedbackEntry): string {
  switch (said.kind) {
    case 'less':
      return i18n.t('why.saidLess', [said.words]);
    case 'not':
      return i18n.t('why.saidNot', [said.title]);
    case 'more':
    default:
      return i18n.t('why.saidMore', [said.label]);
  }
}

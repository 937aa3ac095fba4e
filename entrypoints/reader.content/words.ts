/** A row's state in the person's language. */
import { i18n } from '#i18n';
import type { RowView } from './page/row-view.ts';
import type { RowWords } from './page/page-services.ts';
import { reasonsText } from '@/components/text/reason-text.ts';

/** What a mark says (its accessible name), how its card is opened, and the reason beside the title. */
export function words(view: RowView): RowWords {
  return { ...spoken(view), hint: i18n.t('mark.hint') };
}

function spoken(view: RowView): RowWords {
  if (view.saving) return { mark: i18n.t('mark.saving') };
  if (view.failed) return { mark: i18n.t('mark.failed', [view.failed]) };
  if (view.saved && view.just) return { mark: i18n.t('mark.justSaved') };
  if (view.saved) return { mark: i18n.t(view.annotations?.status === 'read' ? 'mark.read' : 'mark.saved') };
  if (view.removed) return { mark: i18n.t('mark.removed') };
  if (!view.related) return { mark: i18n.t('mark.new') };
  const why = reasonsText(view.related.reasons);
  return { mark: i18n.t('mark.related', [because(view)]), why };
}

function because({ related }: RowView): string {
  const [first, second] = related?.papers ?? [];
  if (!related || !first) return '';
  const reason = reasonsText(related.reasons);
  return second
    ? i18n.t('relation.two', [first.title, second.title, reason])
    : i18n.t('relation.one', [first.title, reason]);
}

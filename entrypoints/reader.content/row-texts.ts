/** The texts of a row's mark, in the user's language. */
import { i18n } from '#i18n';
import type { RowView } from './page/row-view.ts';
import type { RowTexts } from './page/page-services.ts';
import { reasonsText } from '@/components/text/reason-text.ts';

/** A mark's accessible name, how to open its card, and the reason shown after the title. */
export function rowTextsOf(view: RowView): RowTexts {
  return { ...markTexts(view), hint: i18n.t('mark.hint') };
}

function markTexts(view: RowView): RowTexts {
  if (view.saving) return { mark: i18n.t('mark.saving') };
  if (view.failed) return { mark: i18n.t('mark.failed', [view.failed]) };
  if (view.saved && view.justSaved) return { mark: i18n.t('mark.justSaved') };
  if (view.saved) return { mark: i18n.t(view.annotations?.status === 'read' ? 'mark.read' : 'mark.saved') };
  if (view.removed) return { mark: i18n.t('mark.removed') };
  if (!view.related) return { mark: i18n.t('mark.new') };
  const why = reasonsText(view.related.reasons);
  return { mark: i18n.t('mark.related', [relatedLabel(view)]), why };
}

function relatedLabel({ related }: RowView): string {
  const [first, second] = related?.papers ?? [];
  if (!related || !first) return '';
  const reason = reasonsText(related.reasons);
  return second
    ? i18n.t('relation.two', [first.title, second.title, reason])
    : i18n.t('relation.one', [first.title, reason]);
}

/** The texts of a row's mark, in the user's language. */
import { i18n } from '#i18n';
import type { RowView } from './page/row-view.ts';
import type { RowTexts } from './page/page-services.ts';

/** A mark's accessible name, and how to open its card. Reasons and titles are in the card alone. */
export function rowTextsOf(view: RowView): RowTexts {
  return { mark: nameOf(view), hint: i18n.t('mark.hint') };
}

function nameOf(view: RowView): string {
  if (view.saving) return i18n.t('mark.saving');
  if (view.failed) return i18n.t('mark.failed', [view.failed]);
  if (view.saved && view.justSaved) return i18n.t('mark.justSaved');
  if (view.saved) return i18n.t(view.annotations?.status === 'read' ? 'mark.read' : 'mark.saved');
  if (view.removed) return i18n.t('mark.removed');
  return i18n.t(view.related ? 'mark.related' : 'mark.new');
}

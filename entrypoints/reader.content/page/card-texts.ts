/** The card's texts for a row's state, and for the button that changes it. */
import { i18n } from '#i18n';
import type { RowView } from './row-view.ts';

export function cardTextsOf(view: RowView): { state: string; action?: string } {
  if (view.saving) return { state: i18n.t('card.saving') };
  if (view.failed) return { state: i18n.t('card.failed', [view.failed]), action: i18n.t('card.retry') };
  if (view.saved && view.justSaved) return { state: i18n.t('card.justSaved'), action: i18n.t('card.unsave') };
  if (view.saved) return { state: i18n.t('card.saved') };
  if (view.removed) return { state: i18n.t('card.removed'), action: i18n.t('card.putBack') };
  return { state: i18n.t('card.notSaved'), action: i18n.t('card.save') };
}

/** The card's texts for a row's status, and for the button that changes it. */
import { i18n } from '#i18n';
import { type RowStatus, signOf } from './row-status.ts';

export function cardTextsOf(status: RowStatus): { state: string; action?: string } {
  const shown = signOf(status);
  switch (shown.kind) {
    case 'busy':
      return { state: i18n.t('card.saving') };
    case 'failed': {
      const isSave = shown.action === 'save';
      const state = isSave ? i18n.t('card.failed', [shown.reason]) : i18n.t('card.notDone', [shown.reason]);
      return { state, action: i18n.t('card.retry') };
    }
    case 'justSaved':
      return { state: i18n.t('card.justSaved'), action: i18n.t('card.unsave') };
    case 'saved':
    case 'read':
      return { state: i18n.t('card.saved') };
    case 'removed':
      return { state: i18n.t('card.removed'), action: i18n.t('card.putBack') };
    case 'new':
    case 'related':
      return { state: i18n.t('card.notSaved'), action: i18n.t('card.save') };
    default:
      return shown satisfies never;
  }
}

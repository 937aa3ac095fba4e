/** The texts of a row's mark, in the user's language. */
import { i18n } from '#i18n';
import { type RowStatus, signOf } from './page/row-status.ts';
import type { RowTexts } from './page/page-services.ts';

/** A mark's accessible name, and how to open its card. Reasons and titles are in the card alone. */
export function rowTextsOf(status: RowStatus): RowTexts {
  return { mark: nameOf(status), hint: i18n.t('mark.hint') };
}

function nameOf(status: RowStatus): string {
  const shown = signOf(status);
  switch (shown.kind) {
    case 'busy':
      return i18n.t('mark.saving');
    case 'failed':
      return shown.action === 'save'
        ? i18n.t('mark.failed', [shown.reason])
        : i18n.t('mark.notDone', [shown.reason]);
    case 'related':
    case 'new':
    case 'justSaved':
    case 'saved':
    case 'read':
    case 'removed':
      return i18n.t(`mark.${shown.kind}`);
    default:
      return shown satisfies never;
  }
}

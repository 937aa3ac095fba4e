/** The texts of a row's mark, in the user's language. */
import { i18n } from '#i18n';
import type { Relation } from '@/lib/related/relations.ts';
import { reasonsText } from '@/components/text/reason-text.ts';
import { type RowStatus, shownOf } from './page/row-status.ts';
import type { RowTexts } from './page/page-services.ts';

/** A mark's accessible name, how to open its card, and the reason shown after the title. */
export function rowTextsOf(status: RowStatus): RowTexts {
  return { ...markTexts(status), hint: i18n.t('mark.hint') };
}

function markTexts(status: RowStatus): RowTexts {
  const shown = shownOf(status);
  switch (shown.kind) {
    case 'busy':
      return { mark: i18n.t('mark.saving') };
    case 'failed':
      return {
        mark:
          shown.action === 'save'
            ? i18n.t('mark.failed', [shown.reason])
            : i18n.t('mark.notDone', [shown.reason]),
      };
    case 'related':
      return {
        mark: i18n.t('mark.related', [relationText(shown.relation)]),
        why: reasonsText(shown.relation.reasons),
      };
    case 'new':
    case 'justSaved':
    case 'saved':
    case 'read':
    case 'removed':
      return { mark: i18n.t(`mark.${shown.kind}`) };
    default:
      return shown satisfies never;
  }
}

function relationText({ papers: [first, second], reasons }: Relation): string {
  if (!first) return '';
  const reason = reasonsText(reasons);
  return second
    ? i18n.t('relation.two', [first.title, second.title, reason])
    : i18n.t('relation.one', [first.title, reason]);
}

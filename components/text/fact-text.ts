/** Reasons that are told in a sentence: they are facts beside the score, or say what is not in it. */
import { i18n } from '#i18n';
import type { Reason } from '@/lib/related/reasons.ts';

/** The sentence, or none for a reason that is a part of the score. */
export function factText(reason: Reason): string[] {
  switch (reason.kind) {
    case 'author':
      return [i18n.t('why.author', [reason.name])];
    case 'linked':
      return [i18n.t('why.linked')];
    case 'muted':
      return [i18n.t('why.muted', [reason.words])];
    case 'mutedPaper':
    case 'term':
    case 'phrase':
    case 'near':
    case 'liked':
    default:
      return [];
  }
}

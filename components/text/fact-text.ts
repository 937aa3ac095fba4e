/** Sentences for reasons that are not words in the score: shared authors, links, muted words. */
import { i18n } from '#i18n';
import type { Reason } from '@/lib/related/reasons.ts';

/** The sentence in an array; empty for a reason that contributes words to the score. */
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
    case 'neighbour':
    case 'liked':
    default:
      return [];
  }
}

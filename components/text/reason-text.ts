/** The reasons of a relation as one line of words. */
import type { Reason } from '@/lib/related/reasons.ts';

/**
 * The words of the strongest reasons: `sparse autoencoders · dictionary learning · saliency ~ attribution`.
 */
export function reasonsText(reasons: readonly Reason[], limit = 3): string {
  return reasons.map(reasonText).filter(Boolean).slice(0, limit).join(' · ');
}

/** The words of one reason; empty for reasons that are told in a sentence (`factText`). */
export function reasonText(reason: Reason): string {
  switch (reason.kind) {
    case 'term':
    case 'phrase':
      return reason.words;
    case 'near':
      return reason.near[0] ? `${reason.words} ~ ${reason.near[0]}` : '';
    case 'liked':
      return reason.label;
    case 'muted':
    case 'mutedPaper':
    case 'author':
    case 'linked':
    default:
      return '';
  }
}

/** Reasons in one line of words. */
import type { Reason } from '@/lib/related/reasons.ts';

/** The strongest reasons' own words, most telling first: `sparse autoencoders · dictionary learning · saliency ~ attribution`. */
export function reasonsText(reasons: readonly Reason[], most = 3): string {
  return reasons.map(reasonText).filter(Boolean).slice(0, most).join(' · ');
}

/** One reason's own words; nothing for those that are told otherwise. */
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

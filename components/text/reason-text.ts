/** The reasons of a relation in words: the most telling in one line, and the groups of an explanation. */
import { i18n } from '#i18n';
import type { ReasonGroup } from '@/lib/related/reason-groups.ts';
import type { Reason } from '@/lib/related/reasons.ts';
import { factText } from './fact-text.ts';

/** One line: `sparse autoencoders · saliency, close to attribution · Both by Been Kim`. */
export function relationText({
  telling,
  facts,
}: {
  telling: readonly Reason[];
  facts: readonly Reason[];
}): string {
  const authors = facts.flatMap((fact) => (fact.kind === 'author' ? [fact.name] : []));
  const others = facts.filter(({ kind }) => kind !== 'muted' && kind !== 'author').flatMap(factText);
  const told = telling.flatMap((reason) => reasonText(reason) ?? []);
  const by = authors.length > 0 ? [i18n.t('why.author', [authors.join(', ')])] : [];
  return [...told, ...by, ...others].join(' · ');
}

/** The words of one reason; undefined for reasons that are told in a sentence (`factText`). */
function reasonText(reason: Reason): string | undefined {
  switch (reason.kind) {
    case 'term':
    case 'phrase':
      return reason.words;
    case 'near':
      return reason.near[0] === undefined ? undefined : i18n.t('why.near', [reason.words, reason.near[0]]);
    case 'liked':
      return reason.label;
    case 'muted':
    case 'mutedPaper':
    case 'author':
    case 'linked':
    case 'neighbour':
      return undefined;
    default:
      return reason satisfies never;
  }
}

/** `image, visual (close to: vision)`. */
export function groupText({ kind, words, near, titles = [] }: ReasonGroup): string {
  if (kind === 'mutedPaper') return i18n.t('why.mutedPaper');
  if (kind === 'neighbours') return i18n.t('why.neighbours', [words.join(', '), titles.join('; ')]);
  const shared = words.join(', ');
  return near.length > 0 ? i18n.t('why.closeTo', [shared, near.join(', ')]) : shared;
}

/** How much of a score a group makes up, in words. */
export function shareText(share: number): string {
  if (share < 0) return i18n.t('why.against');
  if (share >= 0.5) return i18n.t('why.most');
  if (share >= 0.25) return i18n.t('why.much');
  return i18n.t(share >= 0.1 ? 'why.some' : 'why.little');
}

/** The words for why two papers may be one, and for what contradicts it. */
import { i18n } from '#i18n';
import type { LikelyDuplicate } from '@/lib/library/duplicates.ts';
import { contradiction, disagree, withClaims } from '@/lib/identity/same-paper.ts';
import type { Source } from '@/lib/db/rows.ts';

/** What two papers have in common and where they differ, a line each. */
export function likenessTexts({ likeness, seenAt, pair: [one, two] }: LikelyDuplicate): string[] {
  const said = seenAt ? [i18n.t('duplicates.said', [new URL(seenAt).host])] : [];
  if (!likeness) return said;
  const { title, words, authors, years, ids } = likeness;
  const differing = [...words.a, ...words.b];
  const lines = [
    title === 'equal'
      ? i18n.t('duplicates.sameTitle')
      : i18n.t('duplicates.sharedWords', [words.shared.join(', ')]),
    title !== 'equal' && differing.length > 0 && i18n.t('duplicates.otherWords', [differing.join(', ')]),
    authors.length > 0 && i18n.t('duplicates.sharedAuthors', [namesOf(authors)]),
    (one.authors.length === 0 || two.authors.length === 0) && i18n.t('duplicates.noAuthor'),
    years && years[0] !== years[1] && differText(years),
    ...ids.map(differText),
  ];
  return [...said, ...lines.filter((line) => typeof line === 'string')];
}

/** What two sources of one record contradict each other in. */
export function conflictText(one: Source, other: Source): string {
  const { ids = [], years } = contradiction(withClaims(one), withClaims(other)) ?? {};
  const titles: [string, string][] = disagree(one, other) ? [[one.title, other.title]] : [];
  return [...titles, ...ids, ...(years ? [years] : [])].map(differText).join(' · ');
}

function differText([one, other]: readonly [string | number, string | number]): string {
  return i18n.t('duplicates.differ', [String(one), String(other)]);
}

function namesOf(families: string[]): string {
  return families.map((family) => family.charAt(0).toUpperCase() + family.slice(1)).join(', ');
}

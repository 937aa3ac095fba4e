/** How likely two records are one paper, with the evidence for and against it. */
import { familyNames, shareAuthor } from '../identity/author-names.ts';
import { differByOpposites } from '../identity/opposites.ts';
import { differingIds } from '../identity/same-paper.ts';
import { differInScripts, isDistinctive, isNotice, isNumbering, mainTitle } from '../identity/title.ts';
import { editDistance } from '../index/edit-distance.ts';
import type { Paper } from '../paper.ts';
import { wordsOf } from './title-parts.ts';

export interface Likeness {
  /** Titles are equal; equal but for a subtitle; or nearly equal. */
  title: 'equal' | 'subtitle' | 'similar';
  /** From 0 to 1: Jaccard's similarity of the titles' words. */
  similarity: number;
  /** Words of both titles, of the first alone, and of the second alone. */
  words: { shared: string[]; a: string[]; b: string[] };
  /** Family names that both have. */
  authors: string[];
  years?: [number, number];
  /** Ids of one scheme that differ. */
  ids: [string, string][];
}

/** The least similarity of titles that are nearly equal. */
const ALIKE = 0.75;
/** Years may differ by this: the journal may print a preprint of the same title late. */
const YEARS = { equal: 5, subtitle: 5, similar: 2 };

const ARTICLES = new Set(['a', 'an', 'the']);
const PARTS = new Set([
  'part',
  'parts',
  'volume',
  'chapter',
  'section',
  'number',
  'edition',
  'supplement',
  'appendix',
]);

const NEGATIONS = new Set(['not', 'no', 'non', 'never', 'without']);

type Compared = Pick<Paper, 'title' | 'authors' | 'ids' | 'year'>;

/**
 * @returns nothing for papers that are surely different, or of which nothing says that they are one.
 *   Symmetric but for order.
 */
export function likeness(a: Compared, b: Compared): Likeness | undefined {
  if (!isDistinctive(a.title) || !isDistinctive(b.title) || isNotice(a.title) !== isNotice(b.title))
    return undefined;
  const words = compareWords(wordsOf(a.title), wordsOf(b.title));
  const title = titleLikeness(a.title, b.title, words);
  const ids = differingIds(a, b);
  if (!title || (title === 'equal' && differInScripts(a.title, b.title))) return undefined;
  const authors = sharedAuthors(a, b, title);
  if (!authors) return undefined;
  // Other schemes number a paper once; a preprint and its journal have DOIs of their own.
  if (title !== 'equal' && ids.some(([id]) => !id.startsWith('doi:'))) return undefined;
  if (a.year !== undefined && b.year !== undefined && Math.abs(a.year - b.year) > YEARS[title])
    return undefined;
  const all = words.shared.length + words.a.length + words.b.length;
  const years = a.year !== undefined &&
    b.year !== undefined && { years: [a.year, b.year] as [number, number] };
  return { title, similarity: words.shared.length / all, words, authors, ids, ...years };
}

function compareWords(a: string[], b: string[]): Likeness['words'] {
  const [one, other] = [new Set(a), new Set(b)];
  return {
    shared: [...one].filter((word) => other.has(word)),
    a: [...one].filter((word) => !other.has(word)),
    b: [...other].filter((word) => !one.has(word)),
  };
}

function titleLikeness(
  a: string,
  b: string,
  { shared, ...only }: Likeness['words'],
): Likeness['title'] | undefined {
  const [one, other] = [wordsOf(a).join(''), wordsOf(b).join('')];
  if (one === other) return 'equal';
  const differing = [...only.a, ...only.b].filter((word) => !ARTICLES.has(word));
  const telling = differing.filter((word) => !isNumbering(word) && !PARTS.has(word));
  const mains = [mainTitle(a), mainTitle(b)].map((main) => main && wordsOf(main).join(''));
  if (telling.length > 0 && (mains[0] === other || mains[1] === one)) return 'subtitle';
  // Part I and part II, K⁺ and K⁻, a report and its second edition are papers of their own.
  if (differing.length === 0 || telling.length < differing.length) return undefined;
  if (differByOpposites(only.a, only.b) || telling.every((word) => NEGATIONS.has(word))) return undefined;
  if (isMistyped(one, other)) return 'similar';
  return shared.length >= 3 && shared.length / (shared.length + differing.length) >= ALIKE
    ? 'similar'
    : undefined;
}

/** Whether two titles differ in a letter or two. */
function isMistyped(one: string, other: string): boolean {
  const most = Math.min(one.length, other.length) >= 24 ? 2 : 1;
  if (Math.abs(one.length - other.length) > most || Math.max(one.length, other.length) > 250) return false;
  return editDistance(one, other) <= most;
}

/**
 * Family names in both lists; nothing where both have authors and too few in common. Under equal titles, one
 * word of a name is enough: family names differ in form.
 */
function sharedAuthors(a: Compared, b: Compared, title: Likeness['title']): string[] | undefined {
  const [one, other] = [new Set(familyNames(a)), new Set(familyNames(b))];
  const shared = [...one].filter((family) => other.has(family));
  if (one.size === 0 || other.size === 0 || shared.length > 0) return shared;
  return title !== 'similar' && shareAuthor(a, b) ? shared : undefined;
}

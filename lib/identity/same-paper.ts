/**
 * Whether two descriptions are of one paper: a strong id decides; a title only where nothing contradicts it.
 */
import { agreeOnFirstAuthor, type AuthorList, firstFamilyName, shareAuthor } from './author-names.ts';
import { hash } from './hash.ts';
import { isIssued } from './ids.ts';
import { differInMarks, isDistinctive, shareTitleWords, titleText } from './title.ts';

/** The fields by which two papers are compared. */
export interface ComparedPaper extends AuthorList {
  title: string;
  ids: readonly string[];
  year?: number | undefined;
  /** Ids that its page named and its record did not take up. */
  claimed?: readonly string[] | undefined;
}

/** Years of one paper differ by at most this: a preprint, and the journal that prints it later. */
const YEARS = 2;

/** Why two descriptions cannot be of one paper: ids of one scheme that differ, or years too far apart. */
export interface Contradiction {
  ids: [string, string][];
  years?: [number, number];
}

/**
 * Whether two papers are one. Reflexive and symmetric; never true of papers whose ids contradict each other.
 */
export function isSamePaper(a: ComparedPaper, b: ComparedPaper): boolean {
  return a === b || shareId(a, b) || (agreeByTitle(a, b) && !contradiction(a, b));
}

/** The same, with the ids that its page only named among its ids. */
export function withClaims<D extends Pick<ComparedPaper, 'ids' | 'claimed'>>(
  paper: D,
): D & { ids: string[] } {
  return { ...paper, ids: [...new Set([...paper.ids, ...(paper.claimed ?? [])])] };
}

/** Whether they have an id of the world in common. */
export function shareId(a: Pick<ComparedPaper, 'ids'>, b: Pick<ComparedPaper, 'ids'>): boolean {
  return a.ids.some((id) => decides(id) && b.ids.includes(id));
}

/** Whether an id names one paper in the world; one made of a title does not. */
export function decides(id: string): boolean {
  return !id.startsWith('title:');
}

/** Whether title and first author agree, and the title says something. */
export function agreeByTitle(a: ComparedPaper, b: ComparedPaper): boolean {
  const key = titleKey(a);
  if (key === undefined || key !== titleKey(b) || !isDistinctive(a.title) || !isDistinctive(b.title))
    return false;
  return !differInMarks(a.title, b.title) && agreeOnFirstAuthor(a, b);
}

/** Equal for papers with the same title and the same family name first; nothing without either. */
export function titleKey(paper: Pick<ComparedPaper, 'title' | 'authors'>): string | undefined {
  const [family, text] = [firstFamilyName(paper), titleText(paper.title)];
  return family && text ? `${titlePrefix(paper.title)}${family}` : undefined;
}

/** What the keys of all papers of a title begin with, whoever wrote them. */
export function titlePrefix(title: string): string {
  return `${hash(titleText(title))}:`;
}

/** What contradicts that two papers are one; nothing where nothing does. */
export function contradiction(a: ComparedPaper, b: ComparedPaper): Contradiction | undefined {
  const ids = differingIds(a, b);
  const years = a.year !== undefined && b.year !== undefined && Math.abs(a.year - b.year) > YEARS;
  if (ids.length === 0 && !years) return undefined;
  return { ids, ...(years && { years: [Number(a.year), Number(b.year)] as [number, number] }) };
}

/** For each scheme in which both have ids and none in common, the first of each. */
export function differingIds(
  a: Pick<ComparedPaper, 'ids'>,
  b: Pick<ComparedPaper, 'ids'>,
): [string, string][] {
  const [one, other] = [byScheme(a.ids), byScheme(b.ids)];
  return [...one].flatMap(([scheme, ids]): [string, string][] => {
    const theirs = other.get(scheme);
    if (!theirs || ids.some((id) => theirs.includes(id))) return [];
    return [[ids[0] ?? '', theirs[0] ?? '']];
  });
}

function byScheme(ids: readonly string[]): Map<string, string[]> {
  const schemes = new Map<string, string[]>();
  for (const id of ids) {
    if (!isIssued(id)) continue;
    const scheme = id.slice(0, id.indexOf(':'));
    schemes.set(scheme, [...(schemes.get(scheme) ?? []), id]);
  }
  return schemes;
}

/** Whether title and authors both say that these are two papers, whatever ids they share. */
export function disagree(a: ComparedPaper, b: ComparedPaper): boolean {
  if (a.authors.length === 0 || b.authors.length === 0) return false;
  return haveOtherTitles(a, b) && !shareAuthor(a, b);
}

/**
 * Whether what a page says is of another paper than the record it shares an id with: nothing of it goes into
 * the record. A page that names no author may call the paper by other words, but not by none of its own.
 */
export function isForeign(record: ComparedPaper, said: ComparedPaper): boolean {
  if (disagree(record, said)) return true;
  if (record.authors.length === 0 || said.authors.length > 0) return false;
  return haveOtherTitles(record, said) && shareTitleWords(record.title, said.title) === 0;
}

function haveOtherTitles(a: ComparedPaper, b: ComparedPaper): boolean {
  if (!isDistinctive(a.title) || !isDistinctive(b.title)) return false;
  const shared = shareTitleWords(a.title, b.title);
  return shared !== undefined && shared < 0.5;
}

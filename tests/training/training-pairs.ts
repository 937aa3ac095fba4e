/**
 * Draws pairs of texts that belong together: papers of one author, the halves of an abstract, papers that
 * share two words of their titles, and a title with its abstract.
 */
import type { TrainingText } from './vocabulary.ts';
import { addTerms, bagOf, type Bag, type TokenisedPaper } from './tokens.ts';

export interface TextPair {
  query: Bag;
  document: Bag;
}

/** Authors with more papers work on too many things, or are several people. */
const PAPERS_OF_AUTHOR = { min: 2, max: 8 };
/** Papers with more authors say little of each. */
const MAX_AUTHORS = 12;
/** Two neighbouring words that more titles have are a common phrase. */
const TITLES_WITH_BIGRAM = { min: 2, max: 8 };
/** How often each kind of pair is drawn, beside the others. */
const SHARES = [
  ['author', 1],
  ['halves', 1],
  ['bigram', 1],
  ['title', 0.5],
] as const;
/** The share of pairs of one author whose query is a title alone. */
const TITLE_ONLY = 0.1;

/** Some papers that have something in common; `weight` is how often a pair of them is drawn. */
interface PaperGroup {
  papers: readonly number[];
  weight: number;
  /** The terms they share, which the query then lacks. */
  without?: readonly number[];
}

/**
 * @param papers the tokenised `texts`, in their order.
 * @returns draws a pair; undefined where the drawn texts are too short.
 */
export function createPairSampler(
  texts: readonly TrainingText[],
  papers: readonly TokenisedPaper[],
  random: () => number,
): () => TextPair | undefined {
  const drawPaper = createDraw(
    papers.map((paper) => ({ paper, weight: paper.weight })),
    random,
  );
  const drawByAuthor = createDraw(groupByAuthor(texts), random);
  const drawByBigram = createDraw(groupByBigram(papers), random);
  const drawKind = createDraw(
    SHARES.map(([kind, weight]) => ({ kind, weight })),
    random,
  );
  const drawTwo = ({ papers: members }: PaperGroup) => {
    const first = Math.floor(random() * members.length);
    const second = (first + 1 + Math.floor(random() * (members.length - 1))) % members.length;
    return [papers[members[first] ?? 0], papers[members[second] ?? 0]] as const;
  };
  const draw = (): TextPair | undefined => {
    const kind = drawKind()?.kind;
    if (kind === 'author' || kind === 'bigram') {
      const group = kind === 'author' ? drawByAuthor() : drawByBigram();
      const [one, other] = group ? drawTwo(group) : [];
      if (!group || !one || !other) return undefined;
      const isTitleOnly = kind === 'author' && random() < TITLE_ONLY;
      const query = isTitleOnly ? addTerms(new Map(), one.title, 1) : bagOf(one);
      for (const term of group.without ?? []) query.delete(term);
      return { query, document: bagOf(other) };
    }
    const paper = drawPaper()?.paper;
    if (!paper) return undefined;
    const { title, abstract } = paper;
    const middle = abstract.length >> 1;
    const [query, document] =
      kind === 'title' ? [title, abstract] : [abstract.subarray(0, middle), abstract.subarray(middle)];
    return { query: addTerms(new Map(), query, 1), document: addTerms(new Map(), document, 1) };
  };
  return () => {
    const pair = draw();
    return pair && pair.query.size > 1 && pair.document.size > 1 ? pair : undefined;
  };
}

/** The papers of each author with few of them; pairs of large groups are as rare as those of small ones. */
export function groupByAuthor(texts: readonly TrainingText[]): PaperGroup[] {
  const papersOf = new Map<string, number[]>();
  for (const [number, { authors = [] }] of texts.entries())
    if (authors.length <= MAX_AUTHORS)
      for (const author of new Set(authors)) pushTo(papersOf, author, number);
  return [...papersOf.values()]
    .filter(({ length }) => isWithin(length, PAPERS_OF_AUTHOR))
    .map(toGroup(texts));
}

/** The papers whose titles share two neighbouring terms. */
export function groupByBigram(papers: readonly TokenisedPaper[]): PaperGroup[] {
  const papersOf = new Map<number, number[]>();
  for (const [number, { title }] of papers.entries()) {
    const bigrams = new Set<number>();
    for (let i = 0; i + 1 < title.length; i++) {
      const [one = -1, other = -1] = [title[i], title[i + 1]];
      if (one >= 0 && other >= 0 && one !== other) bigrams.add(one * BIGRAM_BASE + other);
    }
    for (const bigram of bigrams) pushTo(papersOf, bigram, number);
  }
  return [...papersOf]
    .filter(([, { length }]) => isWithin(length, TITLES_WITH_BIGRAM))
    .map(([bigram, members]) => ({
      ...toGroup(papers)(members),
      without: [Math.floor(bigram / BIGRAM_BASE), bigram % BIGRAM_BASE],
    }));
}

/** More than there are terms. */
const BIGRAM_BASE = 65_536;

/** Each of the k papers in a group has k − 1 partners: the group is drawn as often as it has papers. */
function toGroup(weighted: readonly { weight: number }[]): (papers: number[]) => PaperGroup {
  return (papers) => ({
    papers,
    weight: papers.reduce((sum, number) => sum + (weighted[number]?.weight ?? 1), 0) / 2,
  });
}

function isWithin(count: number, { min, max }: { min: number; max: number }): boolean {
  return count >= min && count <= max;
}

function pushTo<K>(lists: Map<K, number[]>, key: K, number: number): void {
  const list = lists.get(key);
  if (list) list.push(number);
  else lists.set(key, [number]);
}

/** Returns a function that draws an item, each as often as its weight says. */
function createDraw<T extends { weight: number }>(
  items: readonly T[],
  random: () => number,
): () => T | undefined {
  const ends = new Float64Array(items.length);
  let total = 0;
  for (const [i, { weight }] of items.entries()) ends[i] = total += weight;
  return () => {
    const at = random() * total;
    let [low, high] = [0, ends.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    return items[low];
  };
}

/**
 * Gathers the reasons for a score into groups that a reader would name in one breath: a shared phrase, or
 * words of one idea ("image, visual, vision"). The weights of the groups and of the rest add up to the score.
 */
import { tokeniseRanked } from './corpus.ts';
import { vectorOf, type BackgroundTable } from './background-table.ts';
import { isTelling } from './rarity.ts';
import type { Reason } from './reasons.ts';
import { addScaled, cosine } from './vectors.ts';

export interface ReasonGroup {
  kind: 'words' | 'neighbours' | 'liked' | 'mutedPaper';
  /** In the words of the row, the strongest first. Empty for a muted paper. */
  words: string[];
  /** Words of the other paper that are near in meaning, and are not in `words`. */
  near: string[];
  weight: number;
  /** Of neighbours: the titles of the papers that have the words, too. */
  titles?: string[];
}

export interface GroupedReasons {
  /** The largest first, by the size of their weight. */
  groups: ReasonGroup[];
  /** What is left over, for the score to be exact. */
  rest: number;
}

/** How many groups are named. */
const MAX_GROUPS = 8;
/** Words shown of each. */
const MAX_WORDS = 4;
const MAX_NEAR = 2;
const MAX_TITLES = 2;
/** The least cosine of the vectors of words of one idea. */
const MIN_COSINE = 0.4;

/** A group while it is gathered. */
interface Gathered extends ReasonGroup {
  /** The stems of its words. */
  terms: string[];
  /** The sum of its words' vectors. */
  direction: Float64Array;
}

/** @param reasons all reasons for a score, the largest first. */
export function groupReasons(reasons: readonly Reason[], table: BackgroundTable | undefined): GroupedReasons {
  const others = reasons.filter(({ kind }) => kind === 'liked' || kind === 'mutedPaper');
  const ofWords = reasons.filter((reason) => 'terms' in reason && reason.kind !== 'neighbour');
  const ofNeighbours = groupNeighbours(reasons, table);
  const hasNeighbours = reasons.some(({ kind }) => kind === 'neighbour');
  const gathered: Gathered[] = [];
  // What both papers contain names an idea better than what is only near to something.
  const shared = ofWords.filter(({ kind }) => kind !== 'near');
  for (const reason of [...shared, ...ofWords.filter(({ kind }) => kind === 'near')])
    gather(reason, gathered, table);
  const named = gathered.flatMap((group) => nameGroup(group, table) ?? []);
  const groups = [...others.map(toGroup), ...ofNeighbours, ...named]
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, MAX_GROUPS);
  const isAll = gathered.length + others.length + (hasNeighbours ? 1 : 0) === groups.length;
  return { groups, rest: isAll ? 0 : sumOf(reasons) - sumOf(groups) };
}

function sumOf(weighted: readonly { weight: number }[]): number {
  return weighted.reduce((sum, { weight }) => sum + weight, 0);
}

/** The words of near papers in one group; none where few papers have none of them. */
function groupNeighbours(reasons: readonly Reason[], table: BackgroundTable | undefined): ReasonGroup[] {
  const all = reasons.filter((reason) => reason.kind === 'neighbour');
  const telling = all.filter(({ words }) => isTelling(words, table)).slice(0, MAX_WORDS);
  if (telling.length === 0) return [];
  const titles = [...new Set(telling.flatMap((reason) => reason.titles))].slice(0, MAX_TITLES);
  const words = telling.map((reason) => reason.words);
  return [{ kind: 'neighbours', words, near: [], weight: sumOf(all), titles }];
}

type WordReason = Extract<Reason, { terms: string[] }>;

/** Adds a reason to the group of its terms or of its idea, or begins a group with it. */
function gather(reason: WordReason, groups: Gathered[], table: BackgroundTable | undefined): void {
  const direction = directionOf(reason.terms, table);
  const near = reason.kind === 'near' ? reason.near : [];
  let group = groups.find(({ terms }) => reason.terms.some((term) => terms.includes(term)));
  if (!group && direction) {
    const closest = groups
      .map((group) => ({ group, likeness: cosine(group.direction, direction) }))
      .toSorted((a, b) => b.likeness - a.likeness)[0];
    if (closest && closest.likeness >= MIN_COSINE) group = closest.group;
  }
  if (!group) {
    group = {
      kind: 'words',
      words: [],
      near: [],
      terms: [],
      weight: 0,
      direction: new Float64Array(direction?.length ?? table?.dimensions ?? 0),
    };
    groups.push(group);
  }
  group.weight += reason.weight;
  if (direction)
    for (const [d, value] of direction.entries()) group.direction[d] = (group.direction[d] ?? 0) + value;
  const added = reason.terms.filter((term) => !group.terms.includes(term));
  if (added.length > 0) group.words.push(reason.words);
  group.terms.push(...added);
  group.near.push(...near);
}

/** The direction of the sum of terms' vectors, of norm 1; undefined for terms without. */
function directionOf(terms: readonly string[], table: BackgroundTable | undefined): Float64Array | undefined {
  if (!table) return undefined;
  const sum = new Float64Array(table.dimensions);
  for (const term of terms) {
    const vector = vectorOf(table, term);
    if (vector) addScaled(sum, vector, 1);
  }
  const norm = Math.hypot(...sum);
  return norm > 0 ? sum.map((value) => value / norm) : undefined;
}

function toGroup(reason: Reason): ReasonGroup {
  const isLiked = reason.kind === 'liked';
  return {
    kind: isLiked ? 'liked' : 'mutedPaper',
    words: isLiked ? [reason.label] : [],
    near: [],
    weight: reason.weight,
  };
}

/**
 * A group with the few words that are shown, those that few papers have first; undefined where there is none
 * of these. "Less about" mutes the words that are shown, and no others.
 */
function nameGroup(
  { kind, words, near, terms, weight }: Gathered,
  table: BackgroundTable | undefined,
): ReasonGroup | undefined {
  const telling = words.filter((word) => isTelling(word, table));
  if (telling.length === 0) return undefined;
  const stems = new Set(terms);
  const isNew = (word: string) =>
    isTelling(word, table) && tokeniseRanked(word).every(({ term }) => !stems.has(term));
  const others = [...new Set(near)].filter(isNew).slice(0, MAX_NEAR);
  return { kind, words: telling.slice(0, MAX_WORDS), near: others, weight };
}

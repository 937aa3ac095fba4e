/** What is shown of the reasons for a relation: what convinces, the passages that say it, and the groups. */
import type { BackgroundTable } from './background-table.ts';
import { tokeniseRanked } from './corpus.ts';
import { pickPassages, type Passage } from './passages.ts';
import { groupReasons, type GroupedReasons } from './reason-groups.ts';
import type { ExplainedPaper, Reason } from './reasons.ts';
import { texToUnicode } from '../tex/tex-to-unicode.ts';
import { pickTelling } from './telling.ts';

export interface Explanation extends GroupedReasons {
  /** At most three reasons, the most specific first. */
  telling: Reason[];
  /** Reasons without weight: shared authors, a link, muted words. */
  facts: Reason[];
  /** The sentence of each paper that says most of what they share. */
  passages: { row: Passage; saved: Passage };
}

/**
 * @param found the saved paper.
 * @param reasons all reasons for its score, the largest first.
 */
export function createExplanation(
  row: ExplainedPaper,
  found: ExplainedPaper,
  reasons: readonly Reason[],
  table: BackgroundTable | undefined,
): Explanation {
  const { groups, rest } = groupReasons(reasons, table);
  const [readableRow, readableFound] = [readable(row), readable(found)];
  const weights = new Map<string, number>();
  const add = (term: string, weight: number) => weights.set(term, (weights.get(term) ?? 0) + weight);
  for (const reason of reasons) {
    if (!('terms' in reason) || reason.weight <= 0) continue;
    for (const term of reason.terms) add(term, reason.weight / reason.terms.length);
    if (reason.kind !== 'near') continue;
    for (const { term } of reason.near.flatMap((word) => tokeniseRanked(word))) add(term, reason.weight / 2);
  }
  return {
    telling: pickTelling(reasons, table).map(withReadableWords),
    groups: groups.map(({ words, near, titles, ...group }) => ({
      ...group,
      ...(titles && { titles: titles.map(texToUnicode) }),
      words: words.map(texToUnicode),
      near: near.map(texToUnicode),
    })),
    rest,
    facts: reasons.filter(({ weight }) => weight === 0),
    passages: pickPassages(readableRow, readableFound, weights),
  };
}

function readable({ title, abstract = '' }: ExplainedPaper): { title: string; abstract: string } {
  return { title: texToUnicode(title), abstract: texToUnicode(abstract) };
}

function withReadableWords(reason: Reason): Reason {
  if (reason.kind === 'near')
    return { ...reason, words: texToUnicode(reason.words), near: reason.near.map(texToUnicode) };
  return 'words' in reason ? { ...reason, words: texToUnicode(reason.words) } : reason;
}

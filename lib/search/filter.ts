/** Conditions that are checked on a paper's row, as no index knows them. */
import { type Field, fieldText } from '../index/fields.ts';
import { foldText } from '../text/analyser.ts';
import { isNarrowing } from './narrow.ts';
import { type Clause, type Condition, TEXT_FIELDS } from './query.ts';
import type { SavedPaper } from '../db/rows.ts';

/** Whether a paper is wanted. */
export type RowFilter = (paper: SavedPaper) => boolean;

/**
 * The filter of all clauses that need a row; nothing when none does. Words are left to the index, others to `narrow.ts`.
 *
 * @param wide clauses that `narrow.ts` has left to the rows.
 */
export function rowFilter(clauses: readonly Clause[], wide: readonly Clause[] = []): RowFilter | undefined {
  const filters = clauses.flatMap((clause) => {
    const { condition, without } = clause;
    const filter = wide.includes(clause) ? yearFilter(condition) : conditionFilter(condition);
    if (!filter) return [];
    return [without ? (paper: SavedPaper) => !filter(paper) : filter];
  });
  if (filters.length === 0) return undefined;
  return (paper) => filters.every((filter) => filter(paper));
}

function yearFilter(condition: Condition): RowFilter | undefined {
  if (condition.kind !== 'year') return undefined;
  const { from, to } = condition;
  return ({ year }) => year !== undefined && year >= from && year <= to;
}

function conditionFilter(condition: Condition): RowFilter | undefined {
  if (condition.kind === 'text')
    return condition.phrase ? phraseFilter(condition.text, condition.field) : undefined;
  if (condition.kind === 'site') return siteFilter(condition.value.toLowerCase());
  if (isNarrowing(condition)) return undefined;
  if (condition.kind !== 'has') return undefined;
  return condition.part === 'pdf' ? ({ pdfUrl }) => pdfUrl !== undefined : ({ abstract }) => abstract !== '';
}

/** `site:arxiv`, `site:arxiv.org`: the kind of id a paper has, or a part of the host it or its listing is on. */
function siteFilter(site: string): RowFilter {
  return ({ ids, url, pdfUrl, seenAt }) =>
    ids.some((id) => id.startsWith(`${site}:`)) ||
    [url, pdfUrl, seenAt].some((address) => address !== undefined && hostMatches(address, site));
}

function hostMatches(address: string, site: string): boolean {
  if (!URL.canParse(address)) return false;
  const host = `.${new URL(address).hostname}.`;
  return host.includes(`.${site}.`);
}

/** The very words one after another, whatever stands between them that is not a word. */
function phraseFilter(phrase: string, field?: keyof typeof TEXT_FIELDS): RowFilter {
  const wanted = foldText(phrase);
  const fields: readonly Field[] = field ? [TEXT_FIELDS[field]] : ['title', 'abstract', 'authors', 'venue'];
  return (paper) => fields.some((field) => ` ${foldText(fieldText(paper, field))} `.includes(` ${wanted} `));
}

/**
 * Filters papers by those conditions of a query that neither the search index nor a table index can answer.
 */
import { toUrl } from '../text/url.ts';
import { type IndexField, fieldText } from '../index/fields.ts';
import { foldText } from '../text/analyser.ts';
import { hasTableIndex } from './id-filters.ts';
import { type Clause, type Condition, TEXT_FIELDS } from './query.ts';
import type { SavedPaper } from '../db/rows.ts';

/** Tells whether a paper passes. */
export type RowFilter = (paper: SavedPaper) => boolean;

/**
 * Creates a filter for all clauses that need a paper's row; `undefined` if none does. Words are looked up in
 * the search index, and conditions with a table index by `lookUpIdFilters`.
 *
 * @param deferred clauses that `lookUpIdFilters` has left to the rows.
 */
export function createRowFilter(
  clauses: readonly Clause[],
  deferred: readonly Clause[] = [],
): RowFilter | undefined {
  const filters = clauses.flatMap((clause) => {
    const { condition, negated } = clause;
    const filter = deferred.includes(clause) ? createYearFilter(condition) : createConditionFilter(condition);
    if (!filter) return [];
    return [negated ? (paper: SavedPaper) => !filter(paper) : filter];
  });
  if (filters.length === 0) return undefined;
  return (paper) => filters.every((filter) => filter(paper));
}

function createYearFilter(condition: Condition): RowFilter | undefined {
  if (condition.kind !== 'year') return undefined;
  const { from, to } = condition;
  return ({ year }) => year !== undefined && year >= from && year <= to;
}

function createConditionFilter(condition: Condition): RowFilter | undefined {
  if (condition.kind === 'text') return condition.phrase ? createPhraseFilter(condition) : undefined;
  if (condition.kind === 'site') return createSiteFilter(condition.value.toLowerCase());
  if (hasTableIndex(condition)) return undefined;
  if (condition.kind !== 'has') return undefined;
  if (condition.part === 'abstract') return ({ abstract }) => abstract !== '';
  return condition.part === 'pdf'
    ? ({ pdfUrl }) => pdfUrl !== undefined
    : ({ codeUrl }) => codeUrl !== undefined;
}

/**
 * `site:arxiv` or `site:arxiv.org`: the scheme of an id, or part of the host name of the paper, its PDF or
 * its listing.
 */
function createSiteFilter(site: string): RowFilter {
  return ({ ids, url, pdfUrl, seenAt }) =>
    ids.some((id) => id.startsWith(`${site}:`)) ||
    [url, pdfUrl, seenAt].some((address) => address !== undefined && hostMatches(address, site));
}

function hostMatches(address: string, site: string): boolean {
  const host = `.${toUrl(address)?.hostname ?? ''}.`;
  return host.includes(`.${site}.`);
}

/** Requires the words of a phrase one after another, ignoring case, accents and punctuation. */
function createPhraseFilter({ text, field, open }: Extract<Condition, { kind: 'text' }>): RowFilter {
  const wanted = ` ${foldText(text)}${open ? '' : ' '}`;
  const fields: readonly IndexField[] = field
    ? [TEXT_FIELDS[field]]
    : ['title', 'abstract', 'authors', 'venue'];
  return (paper) => fields.some((field) => ` ${foldText(fieldText(paper, field))} `.includes(wanted));
}

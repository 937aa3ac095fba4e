/** Conditions that are checked on a paper's row, not looked up in the index. */
import { type Field, fieldText } from '../index/fields.ts';
import type { SavedPaper } from '../library/db.ts';
import { words } from '../text.ts';
import { type Clause, type Condition, type Part, TEXT_FIELDS } from './query.ts';

/** Whether a paper is wanted. */
export type RowFilter = (paper: SavedPaper) => boolean;

/** The filter of all clauses that need a row; nothing when none does. Words alone are left to the index. */
export function rowFilter(clauses: readonly Clause[]): RowFilter | undefined {
  const filters = clauses.flatMap(({ condition, without }) => {
    const filter = conditionFilter(condition);
    if (!filter) return [];
    return [without ? (paper: SavedPaper) => !filter(paper) : filter];
  });
  if (filters.length === 0) return undefined;
  return (paper) => filters.every((filter) => filter(paper));
}

function conditionFilter(condition: Condition): RowFilter | undefined {
  if (condition.kind === 'text')
    return condition.phrase ? phraseFilter(condition.text, condition.field) : undefined;
  if (condition.kind === 'tag') {
    const wanted = plain(condition.value);
    return ({ tags = [] }) => tags.some((tag) => plain(tag) === wanted);
  }
  if (condition.kind === 'site') return siteFilter(condition.value.toLowerCase());
  if (condition.kind === 'year') {
    const { from, to } = condition;
    return ({ year }) => year !== undefined && year >= from && year <= to;
  }
  if (condition.kind === 'has') return PART_FILTERS[condition.part];
  const { state } = condition;
  if (state === 'starred') return ({ starred = false }) => starred;
  return ({ status = 'unread' }) => status === state;
}

const PART_FILTERS: Record<Part, RowFilter> = {
  note: ({ note = '' }) => note.trim() !== '',
  abstract: ({ abstract }) => abstract !== '',
  pdf: ({ pdfUrl }) => pdfUrl !== undefined,
  tag: ({ tags = [] }) => tags.length > 0,
};

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
  const wanted = plain(phrase);
  const fields: readonly Field[] = field ? [TEXT_FIELDS[field]] : ['title', 'abstract', 'authors', 'venue'];
  return (paper) => fields.some((field) => ` ${plain(fieldText(paper, field))} `.includes(` ${wanted} `));
}

/** A text as its folded words, one space apart. */
function plain(text: string): string {
  return Array.from(words(text), ({ folded }) => folded).join(' ');
}

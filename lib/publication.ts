/**
 * Where and when a paper was published: the fields that a citation needs beside title, authors, year and
 * venue.
 */
import { dateParts } from './text/iso-date.ts';
import { oneLine } from './text/plain.ts';

/** What kinds of works there are; `article` is one in a journal, `conference` one in proceedings. */
export const PAPER_TYPES = [
  'article',
  'conference',
  'preprint',
  'chapter',
  'book',
  'thesis',
  'report',
] as const;
export type PaperType = (typeof PAPER_TYPES)[number];

export interface Publication {
  type?: PaperType;
  /** `2024-05` or `2024-05-03`, of the paper's year. */
  date?: string;
  volume?: string;
  issue?: string;
  /** `12-34`, or the number of an article. */
  pages?: string;
  /** Who published it; of a thesis or a report the school or institution. */
  publisher?: string;
  issn?: string;
  isbn?: string;
  /** BCP 47. */
  language?: string;
  keywords?: string[];
}

/** As a source states it: nothing is trusted. */
export type PublicationDraft = { [Key in keyof Publication]?: Publication[Key] | undefined };

/** Fields that are one line of text, with the most UTF-16 code units each. */
const LINES = {
  volume: 100,
  issue: 100,
  pages: 100,
  publisher: 500,
  issn: 50,
  isbn: 50,
  language: 50,
} as const;

/** The most keywords kept, and code units of each. */
const MOST_KEYWORDS = 200;
const LONGEST_KEYWORD = 300;

export const PUBLICATION_FIELDS = [
  'type',
  'date',
  ...(Object.keys(LINES) as (keyof typeof LINES)[]),
  'keywords',
] as const satisfies (keyof Publication)[];
export type PublicationField = (typeof PUBLICATION_FIELDS)[number];

/**
 * Checks the fields of an untrusted object. Empty ones are not there; `omitted` names those too large or
 * malformed.
 */
export function checkPublication(fields: Record<string, unknown>): {
  publication: Publication;
  omitted: PublicationField[];
} {
  const publication: Publication = {};
  const omitted: PublicationField[] = [];
  const type = PAPER_TYPES.find((known) => known === fields['type']);
  if (type) publication.type = type;
  else if (isGiven(fields['type'])) omitted.push('type');
  const date = typeof fields['date'] === 'string' ? fields['date'].trim() : '';
  if (dateParts(date)) publication.date = date;
  else if (isGiven(fields['date'])) omitted.push('date');
  for (const [field, longest] of Object.entries(LINES) as [keyof typeof LINES, number][]) {
    const text = typeof fields[field] === 'string' ? oneLine(fields[field]) : '';
    if (text.length > longest) omitted.push(field);
    else if (text) publication[field] = text;
  }
  const keywords = checkKeywords(fields['keywords']);
  if (!keywords) omitted.push('keywords');
  else if (keywords.length > 0) publication.keywords = keywords;
  return { publication, omitted };
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== '';
}

function checkKeywords(value: unknown): string[] | undefined {
  const stated = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  const keywords = [...new Set(stated.map(oneLine).filter(Boolean))];
  return keywords.length <= MOST_KEYWORDS && keywords.every((word) => word.length <= LONGEST_KEYWORD)
    ? keywords
    : undefined;
}

/** Removes a date of another year than the paper's: it is that of another event. */
export function dropOtherDate(paper: Publication & { year?: number }): void {
  if (paper.date && !paper.date.startsWith(String(paper.year))) delete paper.date;
}

/**
 * `known` with its gaps filled from another statement about the same paper. A date of another year fills
 * none.
 */
export function completedPublication(
  known: Publication & { year?: number },
  stated: Publication,
): Publication {
  const filled: Publication = {};
  for (const field of PUBLICATION_FIELDS)
    if (known[field] === undefined && stated[field] !== undefined)
      Object.assign(filled, { [field]: stated[field] });
  const { date } = filled;
  if (date && known.year !== undefined && !date.startsWith(String(known.year))) delete filled.date;
  return filled;
}

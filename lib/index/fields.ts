/** The searched fields of a paper, their text and their index terms. */
import { searchTokens } from '../text/search-tokens.ts';

/** The searched fields. A field's number in the index is its position here. */
export const FIELDS = ['title', 'abstract', 'authors', 'venue'] as const;
export type Field = (typeof FIELDS)[number];

/** The part of a paper that the index reads; `SavedPaper` is assignable to it. */
export interface IndexedPaper {
  id: number;
  title: string;
  abstract: string;
  authors: readonly string[];
  venue?: string;
}

/** The text of a field as it is indexed; '' for a missing field. */
export function fieldText(paper: IndexedPaper, field: Field): string {
  return field === 'authors' ? paper.authors.join('\n') : (paper[field] ?? '');
}

/**
 * The index terms of a field's text, with repeats. Names of people and venues keep their stop words; in titles, these can be
 * looked for where a query has no other words.
 */
export function fieldTerms(text: string, field: Field): string[] {
  return searchTokens(text, {
    keepStopWords: field === 'authors' || field === 'venue',
    small: field === 'title',
  }).map(({ term }) => term);
}

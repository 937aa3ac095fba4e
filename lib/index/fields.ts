/** Which parts of a paper are searched, and the words each of them is found by. */
import { analyse } from '../text/analyser.ts';

/** The searched fields; their order is their number in the index. */
export const FIELDS = ['title', 'abstract', 'authors', 'venue'] as const;
export type Field = (typeof FIELDS)[number];

/** What the index reads of a paper: `Paper` and everything made of it fits. */
export interface Indexable {
  id: number;
  title: string;
  abstract: string;
  authors: readonly string[];
  venue?: string;
}

/** The text of one field as it is indexed; a missing field is an empty text. */
export function fieldText(paper: Indexable, field: Field): string {
  return field === 'authors' ? paper.authors.join('\n') : (paper[field] ?? '');
}

/** The index terms of a text of this field, with repeats: people's and venues' names keep their stop words. */
export function fieldTerms(text: string, field: Field): string[] {
  return analyse(text, { keepStopWords: field === 'authors' || field === 'venue' });
}

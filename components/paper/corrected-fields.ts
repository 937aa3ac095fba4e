/** What the user has typed into the form of a paper's fields, as a correction. */
import type { Correction } from '@/lib/library/edit.ts';
import { CUT, type Name, type StatedName } from '@/lib/names/name.ts';
import { writtenName } from '@/lib/names/written-name.ts';
import type { Paper } from '@/lib/paper.ts';
import { PUBLICATION_FIELDS, type PublicationField } from '@/lib/publication.ts';

/** The fields of the form, by the names of a paper's. */
export type FormField = 'title' | 'authors' | 'venue' | 'year' | 'codeUrl' | 'abstract' | PublicationField;

/** The text that a field of the form begins with. */
export function fieldText(paper: Paper, field: FormField): string {
  if (field === 'authors')
    return [...paper.authors.map(writtenName), ...(paper.authorsCut ? [CUT] : [])].join('\n');
  const value = paper[field];
  return Array.isArray(value) ? value.join('\n') : String(value ?? '').trim();
}

/** The fields whose typed text differs from the paper's. An emptied field removes the value. */
export function correctedFields(paper: Paper, typed: FormData): Correction {
  const text = (name: FormField) => {
    const value = typed.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const differs = (name: FormField) =>
    lines(text(name)).join('\n') !== lines(fieldText(paper, name)).join('\n');
  const correction: Correction = {};
  for (const field of ['title', 'venue', 'codeUrl', 'abstract', ...PUBLICATION_FIELDS] as const)
    if (typed.has(field) && differs(field))
      Object.assign(correction, { [field]: field === 'keywords' ? lines(text(field)) : text(field) });
  // Messages drop undefined values, so 0 stands for removing the year. Text that is not a number becomes -1,
  // which the worker rejects.
  if (differs('year')) correction.year = text('year') === '' ? 0 : Number(text('year')) || -1;
  return differs('authors')
    ? { ...correction, ...correctedAuthors(paper, lines(text('authors'))) }
    : correction;
}

/** Lines that were not touched stay the names that they were. A line `…` says that there are more authors. */
function correctedAuthors(paper: Paper, typed: string[]): Pick<Correction, 'authors' | 'authorsCut'> {
  const known = new Map(paper.authors.map((name): [string, Name] => [writtenName(name), name]));
  const cut = typed.at(-1) === CUT || typed.at(-1) === '...';
  const authors = (cut ? typed.slice(0, -1) : typed).map((line): StatedName => known.get(line) ?? line);
  return { authors, ...(cut !== (paper.authorsCut ?? false) && { authorsCut: cut }) };
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

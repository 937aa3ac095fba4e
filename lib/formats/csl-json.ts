/** A reference as CSL-JSON, which citation processors and reference managers read. */
import { isBody, type Name } from '../names/name.ts';
import { texToUnicode } from '../tex/tex-to-unicode.ts';
import type { Reference } from './reference.ts';

const TYPES: Record<Reference['type'], string> = {
  article: 'article-journal',
  conference: 'paper-conference',
  preprint: 'article',
  chapter: 'chapter',
  book: 'book',
  thesis: 'thesis',
  report: 'report',
  other: 'document',
};

/**
 * One item of CSL-JSON. CSL has no sign for a list that was cut: it ends with a literal `others`, as
 * reference managers write it.
 */
export function toCslItem(reference: Reference, id: string): Record<string, unknown> {
  const { type, title, authors, authorsCut, issued, keywords, container } = reference;
  const item = {
    id,
    type: TYPES[type],
    title: texToUnicode(title),
    author: [...authors.map(toCslName), ...(authorsCut ? [{ literal: 'others' }] : [])],
    issued: issued && { 'date-parts': [issued] },
    'container-title': container && texToUnicode(container),
    publisher: reference.publisher,
    volume: reference.volume,
    issue: reference.issue,
    page: reference.pages,
    ISSN: reference.issn,
    ISBN: reference.isbn,
    language: reference.language,
    keyword: keywords?.join(', '),
    abstract: reference.abstract,
    DOI: reference.doi,
    // CSL has no field for it; reference managers read it from here.
    note: reference.arxiv && `arXiv:${reference.arxiv}`,
    URL: reference.url,
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}

function toCslName(name: Name): Record<string, string> {
  if (isBody(name)) return { literal: name.literal };
  const { family, given, suffix, particle } = name;
  return {
    family,
    ...(given && { given }),
    ...(suffix && { suffix }),
    ...(particle && { 'non-dropping-particle': particle }),
  };
}

/** Reads CSL-JSON: a list of items, or one. */
import type { Draft } from '../paper.ts';
import type { StatedName } from '../names/name.ts';
import type { PaperType } from '../publication.ts';
import type { EntryReading } from './entry-reading.ts';
import { parseJson, splitKeywords, splitPages } from './fields.ts';
import type { StatedAnnotations } from './stated-annotations.ts';

const TYPES: Record<string, PaperType> = {
  'article-journal': 'article',
  'paper-conference': 'conference',
  article: 'preprint',
  chapter: 'chapter',
  book: 'book',
  thesis: 'thesis',
  report: 'report',
};

type Fields = Record<string, unknown>;

/** @throws SyntaxError if the text is no JSON. */
export function readCsl(text: string): EntryReading[] {
  const value = parseJson(text);
  const items = Array.isArray(value) ? (value as unknown[]) : [value];
  // JSON has no lines of its own: the number of the item stands for them.
  return items.map((item, i) =>
    typeof item === 'object' && item !== null
      ? { line: i + 1, draft: draftOf(item as Fields), person: personOf(item as Fields) }
      : { line: i + 1, problem: 'It is no item.' },
  );
}

/** `note` is what Zotero calls extra, and no person's own. */
function personOf({ keyword, categories, annote }: Fields): StatedAnnotations {
  const groups = Array.isArray(categories) ? categories.filter((one) => typeof one === 'string') : [];
  return { tags: [...(splitKeywords(textIn(keyword)) ?? []), ...groups], notes: [textIn(annote)] };
}

function draftOf(item: Fields): Draft {
  const text = (name: string) => {
    const value = item[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  };
  const [year, ...parts] = datePartsOf(item['issued']);
  const ids = ['DOI', 'PMID', 'PMCID'].flatMap((name) => {
    const id = text(name);
    return id ? [name === 'DOI' ? id : `${name.toLowerCase()}:${id}`] : [];
  });
  const arxiv = /\barxiv:\s*(\S+)/i.exec(text('note') ?? '')?.[1];
  if (arxiv) ids.push(`arxiv:${arxiv}`);
  return {
    title: text('title') ?? '',
    ...authorsOf(item['author']),
    abstract: text('abstract'),
    year,
    date:
      year && parts.length > 0
        ? [year, ...parts.map((part) => String(part).padStart(2, '0'))].join('-')
        : undefined,
    venue: text('container-title'),
    volume: text('volume'),
    issue: text('issue'),
    pages: splitPages(text('page')),
    publisher: text('publisher'),
    issn: text('ISSN'),
    isbn: text('ISBN'),
    language: text('language'),
    keywords: splitKeywords(text('keyword')),
    type: TYPES[text('type') ?? ''],
    url: text('URL'),
    ids,
  };
}

function authorsOf(value: unknown): Pick<Draft, 'authors' | 'authorsCut'> {
  const people = Array.isArray(value) ? (value as unknown[]) : [];
  const names = people.flatMap((person): StatedName[] => {
    const parts = Object(person) as Record<string, unknown>;
    const part = (name: string) => textIn(parts[name]);
    const [family, literal] = [part('family'), part('literal')];
    if (literal) return [{ literal }];
    const particle = part('non-dropping-particle') ?? part('dropping-particle');
    const [given, suffix] = [part('given'), part('suffix')];
    return family
      ? [{ family, ...(given && { given }), ...(suffix && { suffix }), ...(particle && { particle }) }]
      : [];
  });
  return { authors: names.filter((name) => !isOthers(name)), authorsCut: names.some(isOthers) };
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** How CSL-JSON says that there are more. */
function isOthers(name: StatedName): boolean {
  return typeof name !== 'string' && 'literal' in name && name.literal === 'others';
}

function datePartsOf(issued: unknown): number[] {
  const { 'date-parts': parts } = Object(issued) as { 'date-parts'?: unknown };
  const [first] = Array.isArray(parts) ? (parts as unknown[]) : [];
  return Array.isArray(first) ? first.map(Number).filter((part) => Number.isInteger(part)) : [];
}

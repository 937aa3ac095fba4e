/** A paper as a BibTeX entry that `bibtex` and `biber` read without a warning. */
import { bibtexNames } from './bibtex-names.ts';
import { bookNumber, serialNumber } from '../text/check-digits.ts';
import { citationKey } from './citation-key.ts';
import type { Reference } from './reference.ts';
import { texText } from './tex-text.ts';
import { protectedTitle } from './title-case.ts';

type Fields = Record<string, string | undefined>;

/** The entry with all that is known, under a key of its own or the one given. */
export function bibtexEntry(
  paper: Reference,
  key = citationKey(paper.title, paper.authors, paper.issued?.[0]),
): string {
  const [type, typeFields] = entryType(paper);
  const fields: Fields = {
    title: protectedTitle(paper.title),
    author: bibtexNames(paper.authors, paper.authorsCut),
    ...typeFields,
    year: String(paper.issued?.[0] ?? ''),
    month: MONTHS[(paper.issued?.[1] ?? 0) - 1],
    day: String(paper.issued?.[2] ?? ''),
    pages: type === 'misc' ? undefined : texText(pageRange(paper.pages ?? '')),
    issn: type === 'article' ? serialNumber(paper.issn ?? '') : undefined,
    isbn: BOOKS.has(type) ? bookNumber(paper.isbn ?? '') : undefined,
    langid: LANGUAGES[paper.language?.split('-')[0]?.toLowerCase() ?? ''],
    keywords: (paper.keywords ?? [])
      .map((word) => (word.includes(',') ? `{${texText(word)}}` : texText(word)))
      .join(', '),
    doi: verbatim(paper.doi ?? ''),
    eprint: verbatim(paper.arxiv ?? ''),
    archiveprefix: paper.arxiv && 'arXiv',
    // A reader that looks for formulas everywhere would drop the field.
    url: verbatim(paper.url ?? '').replaceAll('$', '%24'),
    // What a style sorts by where there is no author.
    key: paper.authors.length === 0 ? key : undefined,
  };
  const lines = Object.entries(fields)
    .filter(([, value]) => value)
    // A month is a macro that every style knows, and so stands bare.
    .map(([name, value]) => (name === 'month' ? `  month = ${value}` : `  ${name} = {${value}}`));
  return `@${type}{${[key, ...lines].join(',\n')}\n}\n`;
}

/** Types that biblatex gives an ISBN. */
const BOOKS = new Set(['book', 'incollection', 'inproceedings']);

/** Type and fields of its own; `misc` where what the type demands is not known. */
function entryType(paper: Reference): [string, Fields] {
  const container = texText(paper.container ?? '');
  const publisher = texText(paper.publisher ?? '');
  const { volume = '', issue = '' } = paper;
  const isDated = paper.issued !== undefined && paper.authors.length > 0;
  if (paper.type === 'article' && container && isDated)
    // A number without a volume is `issue`, which bibtex passes over.
    return [
      'article',
      { journal: container, volume: texText(volume), [volume ? 'number' : 'issue']: texText(issue) },
    ];
  if (paper.type === 'conference' && container && isDated)
    // Beside a volume styles drop a number, and warn of it; alone they print it.
    return [
      'inproceedings',
      {
        booktitle: container,
        ...(volume ? { volume: texText(volume) } : { number: texText(issue) }),
        publisher,
      },
    ];
  if (paper.type === 'chapter' && container && publisher && isDated)
    return ['incollection', { booktitle: container, volume: texText(volume), publisher }];
  if (paper.type === 'book' && publisher && isDated) return ['book', { volume: texText(volume), publisher }];
  if (paper.type === 'thesis' && publisher && isDated) return ['phdthesis', { school: publisher }];
  if (paper.type === 'report' && publisher && isDated)
    return ['techreport', { institution: publisher, number: texText(issue || volume) }];
  const pages = paper.pages && `pp. ${texText(pageRange(paper.pages))}`;
  const place = [container, texText(volume), publisher, pages].filter(Boolean).join(', ');
  return ['misc', { howpublished: paper.arxiv && /^arxiv$/i.test(place) ? '' : place }];
}

/** `12-34` → `12--34`; names of articles (`e1004`) as they are. */
function pageRange(pages: string): string {
  return pages.replace(/^(\w+)\s*[-‐‑–—]+\s*(\w+)$/, '$1--$2');
}

/** An address in a value: a brace of its own would end the value. */
function verbatim(text: string): string {
  return text.replace(/[{}\\\s]/g, encodeURIComponent);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Names that babel has for languages; English is what is meant where none is said. */
const LANGUAGES: Record<string, string> = {
  de: 'ngerman',
  fr: 'french',
  es: 'spanish',
  it: 'italian',
  pt: 'portuguese',
  nl: 'dutch',
  pl: 'polish',
  ru: 'russian',
  sv: 'swedish',
  da: 'danish',
  fi: 'finnish',
  no: 'norsk',
  nb: 'norsk',
  cs: 'czech',
  tr: 'turkish',
  el: 'greek',
  uk: 'ukrainian',
};

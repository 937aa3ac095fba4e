/** One paper as it is cited: a plain line, or a BibTeX entry. */
import { familyName, squeeze } from '../identity/ids.ts';
import type { Paper } from '../paper.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { readable } from '../tex/readable.ts';
import { bibtexEntry } from './bibtex.ts';

/** What a citation can be copied as. */
export const CITATION_FORMATS = ['bibtex', 'plain', 'link'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** The paper in a format; nothing where it has none, as a link of a paper without an address. */
export function cite(paper: Paper, format: CitationFormat): string | undefined {
  switch (format) {
    case 'bibtex':
      return bibtexOf(paper);
    case 'plain':
      return plainCitation(paper);
    case 'link':
      return linkOf(paper);
    default:
      return format satisfies never;
  }
}

/** `Ada Lovelace, Ben Sample (2026). Title. Venue. https://…` */
export function plainCitation(paper: Paper): string {
  const names = paper.authors.join(', ');
  const opening = [names, paper.year && `(${paper.year})`].filter(Boolean).join(' ');
  const sentences = [opening, readable(paper.title), paper.venue]
    .filter(Boolean)
    .map((part) => (/[.?!]$/.test(part ?? '') ? part : `${part}.`));
  return [...sentences, linkOf(paper)].filter(Boolean).join(' ');
}

/** An entry with all that is known: `@article` where it has a venue, `@misc` otherwise. */
export function bibtexOf(paper: Paper): string {
  const { title, authors, year, venue, url } = paper;
  return bibtexEntry(venue ? 'article' : 'misc', citationKey(paper), {
    title,
    author: authors.map((name) => (/\sand\s/i.test(name) ? `{${name}}` : name)).join(' and '),
    year: year === undefined ? '' : String(year),
    journal: venue ?? '',
    doi: idOf(paper, 'doi') ?? '',
    eprint: idOf(paper, 'arxiv') ?? '',
    archiveprefix: idOf(paper, 'arxiv') ? 'arXiv' : '',
    url: url ?? '',
  });
}

/** `lovelace2026sparse`: first author, year and first telling word of the title, in ASCII. */
export function citationKey({ title, authors, year }: Paper): string {
  const family = ascii(familyName(authors[0] ?? ''));
  const words = readable(title)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  const telling = words.find((word) => ascii(word).length > 1 && !STOP_WORDS.has(word)) ?? '';
  return `${family}${year ?? ''}${ascii(telling)}` || 'paper';
}

function ascii(text: string): string {
  return squeeze(text)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

function linkOf(paper: Paper): string | undefined {
  const doi = idOf(paper, 'doi');
  return doi ? `https://doi.org/${doi}` : (paper.url ?? paper.pdfUrl);
}

function idOf({ ids }: Paper, scheme: string): string | undefined {
  return ids.find((id) => id.startsWith(`${scheme}:`))?.slice(scheme.length + 1);
}

/** Formats a paper as a citation: a line of plain text, a BibTeX entry or a link. */
import { familyName, normaliseForComparison } from '../identity/ids.ts';
import { unprovenAddress } from '../identity/paper-address.ts';
import type { Paper } from '../paper.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { texToUnicode } from '../tex/tex-to-unicode.ts';
import { formatBibtexEntry } from './bibtex.ts';

/** The formats a citation can be copied in. */
export const CITATION_FORMATS = ['bibtex', 'plain', 'link'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** Formats a paper; `undefined` for the link of a paper that has neither a DOI nor an address. */
export function formatCitation(paper: Paper, format: CitationFormat): string | undefined {
  switch (format) {
    case 'bibtex':
      return formatBibtex(paper);
    case 'plain':
      return formatPlain(paper);
    case 'link':
      return linkOf(paper);
    default:
      return format satisfies never;
  }
}

/** Formats a line of text: `Ada Lovelace, Ben Sample (2026). Title. Venue. https://…` */
export function formatPlain(paper: Paper): string {
  const names = paper.authors.join(', ');
  const opening = [names, paper.year && `(${paper.year})`].filter(Boolean).join(' ');
  const sentences = [opening, texToUnicode(paper.title), paper.venue]
    .filter(Boolean)
    .map((part) => (/[.?!]$/.test(part ?? '') ? part : `${part}.`));
  return [...sentences, linkOf(paper)].filter(Boolean).join(' ');
}

/** Formats a BibTeX entry with all known fields: `@article` if the paper has a venue, otherwise `@misc`. */
export function formatBibtex(paper: Paper): string {
  const { title, authors, year, venue, url } = paper;
  return formatBibtexEntry(venue ? 'article' : 'misc', createCitationKey(paper), {
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

/**
 * Makes a key like `lovelace2026sparse`: first author, year and first significant word of the title, in
 * ASCII.
 */
export function createCitationKey({ title, authors, year }: Paper): string {
  const family = toAscii(familyName(authors[0] ?? ''));
  const words = texToUnicode(title)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  const significant = words.find((word) => toAscii(word).length > 1 && !STOP_WORDS.has(word)) ?? '';
  return `${family}${year ?? ''}${toAscii(significant)}` || 'paper';
}

function toAscii(text: string): string {
  return normaliseForComparison(text)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

function linkOf(paper: Paper): string | undefined {
  const id = ['doi', 'arxiv']
    .map((scheme) => paper.ids.find((id) => id.startsWith(`${scheme}:`)))
    .find(Boolean);
  return id ? unprovenAddress(id) : (paper.url ?? paper.pdfUrl);
}

function idOf({ ids }: Paper, scheme: string): string | undefined {
  return ids.find((id) => id.startsWith(`${scheme}:`))?.slice(scheme.length + 1);
}

/** Formats a paper as a citation: a line of plain text, a BibTeX entry or a link. */
import { fullNames } from '../names/name.ts';
import type { Paper } from '../paper.ts';
import { texToUnicode } from '../tex/tex-to-unicode.ts';
import { bibtexEntry } from './bibtex.ts';
import { linkOf } from './link.ts';
import { referenceOf } from './reference.ts';

/** The formats a citation can be copied in. */
export type CitationFormat = 'bibtex' | 'plain' | 'link';

/** Formats a paper; `undefined` for the link of a paper that has neither an address nor an id with a page. */
export function formatCitation(paper: Paper, format: CitationFormat): string | undefined {
  switch (format) {
    case 'bibtex':
      return bibtexEntry(referenceOf(paper));
    case 'plain':
      return formatPlain(paper);
    case 'link':
      return linkOf(paper);
    default:
      return format satisfies never;
  }
}

/** Formats a line of text: `Ada Lovelace, Ben Sample, et al. (2026). Title. Venue, 12(3), 4–5. https://…` */
export function formatPlain(paper: Paper): string {
  const names = [fullNames(paper.authors), paper.authorsCut && 'et al.'].filter(Boolean).join(', ');
  const opening = [names, paper.year && `(${paper.year})`].filter(Boolean).join(' ');
  const sentences = [opening, texToUnicode(paper.title), placeOf(paper)]
    .filter(Boolean)
    .map((part) => (/[.?!]$/.test(part) ? part : `${part}.`));
  return [...sentences, linkOf(paper)].filter(Boolean).join(' ');
}

/** `Venue, 12(3), 4–5`. */
function placeOf({ venue, volume = '', issue, pages }: Paper): string {
  if (!venue) return '';
  const number = issue ? `${volume}(${issue})` : volume;
  return [texToUnicode(venue), number, pages?.replace(/(?<=\d)-(?=\d)/, '–')].filter(Boolean).join(', ');
}

/** Writes papers in the formats that others read. */
import type { ExportFormat } from './export-formats.ts';
import { bibtexEntry } from '../formats/bibtex.ts';
import { citationKey, uniqueKey } from '../formats/citation-key.ts';
import { formatPlain } from '../formats/citation.ts';
import { toCslItem } from '../formats/csl-json.ts';
import { linkOf } from '../formats/link.ts';
import { referenceOf } from '../formats/reference.ts';
import { formatRis } from '../formats/ris.ts';
import type { Annotations } from '../annotations.ts';
import { fullNames } from '../names/name.ts';
import type { Paper } from '../paper.ts';
import { texToUnicode } from '../tex/tex-to-unicode.ts';

export const MEDIA_TYPES: Record<ExportFormat, string> = {
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  json: 'application/vnd.citationstyles.csl+json',
  csv: 'text/csv',
  md: 'text/markdown',
  txt: 'text/plain',
};

type ExportedPaper = Paper & Annotations;

/** The text of a file, in pieces, so that a large library is written in steps. */
export function* exportPapers(papers: readonly ExportedPaper[], format: ExportFormat): Generator<string> {
  const keys = new Set<string>();
  const keyOf = (paper: Paper) => {
    const key = uniqueKey(citationKey(paper.title, paper.authors, paper.year), keys);
    keys.add(key);
    return key;
  };
  if (format === 'json') yield '[';
  // Spreadsheets take a file for UTF-8 by its first sign.
  if (format === 'csv') yield `\ufeff${CSV_COLUMNS.map(([name]) => name).join(',')}\r\n`;
  for (const [i, paper] of papers.entries()) {
    switch (format) {
      case 'bib':
        yield `${i > 0 ? '\n' : ''}${bibtexEntry(referenceOf(withTags(paper)), keyOf(paper))}`;
        break;
      case 'ris':
        yield `${formatRis(referenceOf(withTags(paper)))}\r\n`;
        break;
      case 'json':
        yield `${i > 0 ? ',' : ''}\n${JSON.stringify(toCslItem(referenceOf(withTags(paper)), keyOf(paper)))}`;
        break;
      case 'csv':
        yield `${CSV_COLUMNS.map(([, read]) => csvValue(read(paper))).join(',')}\r\n`;
        break;
      case 'md':
        yield markdownItem(paper);
        break;
      case 'txt':
        yield `${formatPlain(paper)}\n`;
        break;
      default:
        format satisfies never;
    }
  }
  if (format === 'json') yield '\n]\n';
}

/** Tags leave as keywords, which all programs read. */
function withTags<T extends ExportedPaper>(paper: T): T {
  const { tags = [], keywords = [] } = paper;
  return tags.length > 0 ? { ...paper, keywords: [...new Set([...keywords, ...tags])] } : paper;
}

const CSV_COLUMNS: readonly [name: string, read: (paper: ExportedPaper) => string][] = [
  ['Title', ({ title }) => texToUnicode(title)],
  ['Authors', ({ authors }) => authors.map((name) => fullNames([name])).join('; ')],
  ['Year', ({ year }) => String(year ?? '')],
  ['Venue', ({ venue = '' }) => texToUnicode(venue)],
  ['DOI', ({ ids }) => ids.find((id) => id.startsWith('doi:'))?.slice(4) ?? ''],
  ['Link', (paper) => linkOf(paper) ?? ''],
  ['Abstract', ({ abstract }) => abstract],
  ['Tags', ({ tags = [] }) => tags.join('; ')],
  ['Status', ({ status = '' }) => status],
  ['Note', ({ note = '' }) => note],
];

/** Quoted where it must be; what a spreadsheet would run as a formula is made text (OWASP). */
function csvValue(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** `- [Title](link). Authors (2026), *Venue*`, with the note indented below. */
function markdownItem(paper: ExportedPaper): string {
  const title = texToUnicode(paper.title).replace(/[[\]\\*_`<]/g, '\\$&');
  const link = linkOf(paper);
  const names = fullNames(paper.authors);
  const year = paper.year === undefined ? '' : `(${paper.year})`;
  const venue = paper.venue && `*${texToUnicode(paper.venue).replaceAll('*', '\\*')}*`;
  const rest = [[names, year].filter(Boolean).join(' '), venue].filter(Boolean).join(', ');
  const note = paper.note ? `\n\n  ${paper.note.replaceAll('\n', '\n  ')}\n` : '';
  return `- ${link ? `[${title}](${link})` : title}${rest ? `. ${rest}` : ''}${note}\n`;
}

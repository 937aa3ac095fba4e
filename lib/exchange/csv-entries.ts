/** Reads CSV with a line of names: Zotero's, and what Offprint itself writes. Papaparse reads the cells. */
import Papa from 'papaparse';
import type { Draft } from '../paper.ts';
import type { PaperType } from '../publication.ts';
import type { EntryReading } from './entry-reading.ts';
import { htmlToText, splitDate, splitPages } from './fields.ts';

const TYPES: Record<string, PaperType> = {
  journalArticle: 'article',
  conferencePaper: 'conference',
  bookSection: 'chapter',
  book: 'book',
  thesis: 'thesis',
  report: 'report',
  preprint: 'preprint',
};

export function readCsv(text: string): EntryReading[] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',' });
  const problems = new Set(errors.map(({ row }) => row ?? data.length - 1));
  const names = data[0] ?? [];
  const entries: EntryReading[] = [];
  let line = 1;
  for (const [i, cells] of data.entries()) {
    const start = line;
    line += 1 + cells.reduce((count, cell) => count + cell.split('\n').length - 1, 0);
    if (i === 0 || cells.every((cell) => !cell.trim())) continue;
    const row = new Map(names.map((name, at) => [name.trim(), (cells[at] ?? '').trim()]));
    if (problems.has(i))
      entries.push({ line: start, problem: 'A quotation mark is missing or in the wrong place.' });
    else if (cells.length > names.length)
      entries.push({ line: start, problem: 'It has more cells than columns.' });
    else entries.push({ line: start, ...entryOf(row) });
  }
  return entries;
}

function entryOf(row: ReadonlyMap<string, string>): Pick<EntryReading, 'draft' | 'person'> {
  const text = (...names: string[]) => names.map((name) => row.get(name)).find(Boolean);
  const list = (...names: string[]) =>
    names.flatMap((name) => (row.get(name) ?? '').split(';').map((one) => one.trim())).filter(Boolean);
  const arxiv = /\barxiv:\s*(\S+)/i.exec(text('Extra') ?? '')?.[1];
  const doi = text('DOI');
  const address = text('Url', 'URL', 'Link');
  const dated = splitDate(text('Date'));
  const year = Number(text('Publication Year', 'Year') ?? dated.year);
  const draft: Draft = {
    title: text('Title') ?? '',
    authors: list('Author', 'Authors'),
    abstract: text('Abstract Note', 'Abstract'),
    year: Number.isInteger(year) ? year : undefined,
    date: dated.date,
    venue: text('Publication Title', 'Proceedings Title', 'Conference Name', 'Venue'),
    volume: text('Volume'),
    issue: text('Issue'),
    pages: splitPages(text('Pages')),
    publisher: text('Publisher'),
    issn: text('ISSN'),
    isbn: text('ISBN'),
    language: text('Language'),
    type: TYPES[text('Item Type') ?? ''],
    url: address,
    pdfUrl: list('Link Attachments').find((one) => /pdf/i.test(one)),
    ids: [doi, arxiv && `arxiv:${arxiv}`, address].filter((id) => id !== undefined && id !== '') as string[],
  };
  const notes = text('Notes');
  return {
    draft,
    person: {
      tags: list('Manual Tags', 'Automatic Tags', 'Tags'),
      notes: [notes && htmlToText(notes), text('Note')],
      status: text('Status'),
      added: text('Date Added'),
    },
  };
}

/** Reads EndNote's XML, which Mendeley and others write too. */
import type { Draft } from '../paper.ts';
import type { PaperType } from '../publication.ts';
import type { EntryReading } from './entry-reading.ts';
import { splitDate, splitPages } from './fields.ts';
import { elementsAt, readXml, textsAt, type XmlElement } from './xml-tree.ts';

const TYPES: Record<string, PaperType> = {
  'Journal Article': 'article',
  'Conference Proceedings': 'conference',
  'Conference Paper': 'conference',
  'Book Section': 'chapter',
  Book: 'book',
  Thesis: 'thesis',
  Report: 'report',
};

export function readEndnote(text: string): EntryReading[] {
  const { root, problem } = readXml(text);
  const records = ['xml/records/record', 'records/record', 'record'].flatMap((path) =>
    elementsAt(root, path),
  );
  const read = records.map((record): EntryReading => {
    const all = (...paths: string[]) => textsAt(record, ...paths);
    return {
      line: record.line,
      draft: draftOf(record, all),
      person: {
        tags: all('keywords/keyword'),
        notes: all('research-notes', 'notes'),
        starred: /^[45]$/.test(all('rating')[0] ?? ''),
        status: all('read-status')[0],
      },
    };
  });
  return problem ? [...read, problem] : read;
}

function draftOf(record: XmlElement, all: (...paths: string[]) => string[]): Draft {
  const type = elementsAt(record, 'ref-type')[0]?.attributes['name'] ?? '';
  const year = splitDate(all('dates/year')[0]).year;
  const dated = splitDate(`${all('dates/year')[0] ?? ''} ${all('dates/pub-dates/date')[0] ?? ''}`);
  const number = all('isbn')[0];
  const isBook = type.startsWith('Book');
  return {
    title: all('titles/title')[0] ?? '',
    authors: all('contributors/authors/author').map((name) => name.replace(/,$/, '')),
    abstract: all('abstract')[0],
    year,
    date: dated.year === year ? dated.date : undefined,
    venue: all('titles/secondary-title', 'periodical/full-title')[0],
    volume: all('volume')[0],
    issue: all('number')[0],
    pages: splitPages(all('pages')[0]),
    publisher: all('publisher')[0],
    ...(isBook ? { isbn: number } : { issn: number }),
    language: all('language')[0],
    keywords: all('keywords/keyword'),
    type: TYPES[type],
    url: all('urls/related-urls/url', 'urls/web-urls/url')[0],
    pdfUrl: all('urls/pdf-urls/url').find((address) => /^https?:/i.test(address)),
    ids: [...all('electronic-resource-num'), ...all('urls/related-urls/url')],
  };
}

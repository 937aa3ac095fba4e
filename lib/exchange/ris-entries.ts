/** Reads RIS, as reference managers and publishers write it. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import type { Draft } from '../paper.ts';
import type { PaperType } from '../publication.ts';
import { type EntryReading, lineCounter } from './entry-reading.ts';
import { splitPages } from './fields.ts';
import type { StatedAnnotations } from './stated-annotations.ts';

type RisRecord = Record<string, string | string[] | undefined>;

const TYPES: Record<string, PaperType> = {
  JOUR: 'article',
  JFULL: 'article',
  MGZN: 'article',
  CONF: 'conference',
  CPAPER: 'conference',
  CHAP: 'chapter',
  BOOK: 'book',
  THES: 'thesis',
  RPRT: 'report',
  UNPB: 'preprint',
};

/** A record runs from its type to its end, or to the next type. */
const RECORD = /^[ \t]*TY {2}- .*$/gm;

export function readRis(text: string): EntryReading[] {
  const lineOf = lineCounter(text);
  const starts = [...text.matchAll(RECORD)];
  return starts.map((match, i): EntryReading => {
    const line = lineOf(match.index);
    const source = text.slice(match.index, starts[i + 1]?.index).trim();
    const ended = /^ER {2}-/m.test(source) ? source : `${source}\nER  - `;
    try {
      const [record] = plugins.input.data(`${ended}\n`, '@ris/file') as RisRecord[];
      return record
        ? { line, draft: draftOf(record), person: personOf(record) }
        : { line, problem: 'It is no record.' };
    } catch (error) {
      return { line, problem: String(error).split('\n')[0] ?? '' };
    }
  });
}

/** A note of the record's own, and of the person's, have one tag in RIS. */
function personOf(record: RisRecord): StatedAnnotations {
  return { tags: [record['KW'] ?? []].flat(), notes: [record['N1'] ?? [], record['RN'] ?? []].flat() };
}

function draftOf(record: RisRecord): Draft {
  const all = (...tags: string[]) => tags.flatMap((tag) => record[tag] ?? []);
  const one = (...tags: string[]) => all(...tags).find(Boolean);
  const [, year = '', month = '', day = ''] =
    /^(\d{4})(?:[/-](\d{1,2})?)?(?:[/-](\d{1,2})?)?/.exec(one('DA', 'PY', 'Y1') ?? '') ?? [];
  const first = one('SP');
  const last = one('EP');
  const addresses = all('UR', 'L2');
  const doi = one('DO');
  return {
    title: one('TI', 'T1', 'CT') ?? '',
    authors: all('AU', 'A1'),
    abstract: one('AB', 'N2'),
    year: year ? Number(year) : undefined,
    date: month
      ? [year, ...[month, day].filter(Boolean).map((part) => part.padStart(2, '0'))].join('-')
      : undefined,
    venue: one('T2', 'JF', 'JO', 'JA', 'BT'),
    volume: one('VL'),
    issue: one('IS'),
    pages: first && last ? `${first}-${last}` : splitPages(first),
    publisher: one('PB'),
    issn: one('SN'),
    language: one('LA'),
    keywords: all('KW'),
    type: TYPES[String(record['TY'])],
    url: addresses[0],
    pdfUrl: one('L1'),
    ids: [...(doi ? [doi] : []), ...addresses],
  };
}

/** Reads BibTeX and BibLaTeX. The syntax is read by citation-js; what the fields mean, here. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { authorsIn } from '../names/split-names.ts';
import type { Draft } from '../paper.ts';
import type { PaperType } from '../publication.ts';
import { type EntryReading, lineCounter } from './entry-reading.ts';
import { splitKeywords, splitPages } from './fields.ts';
import type { StatedAnnotations } from './stated-annotations.ts';

interface BibtexEntry {
  type: string;
  label: string;
  /** Names in small letters; macros resolved, TeX as it stands. */
  properties: Record<string, string | number>;
}

const TYPES: Record<string, PaperType> = {
  article: 'article',
  inproceedings: 'conference',
  conference: 'conference',
  incollection: 'chapter',
  inbook: 'chapter',
  book: 'book',
  collection: 'book',
  proceedings: 'book',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  thesis: 'thesis',
  techreport: 'report',
  report: 'report',
};

/** Entries begin at the start of a line; macros (`@string`) are for all that follow. */
const ENTRY = /^[ \t]*@([a-z]+)\s*[{(]/gim;

export function readBibtex(text: string): EntryReading[] {
  const lineOf = lineCounter(text);
  const starts = [...text.matchAll(ENTRY)];
  const parts = starts.map((match, i) => ({
    kind: (match[1] ?? '').toLowerCase(),
    line: lineOf(match.index),
    source: text.slice(match.index, starts[i + 1]?.index),
  }));
  const macros = parts
    .filter(({ kind }) => kind === 'string')
    .map(({ source }) => source)
    .join('\n');
  const read = parts
    .filter(({ kind }) => !['string', 'comment', 'preamble', 'xdata'].includes(kind))
    .map(({ line, source }) => ({ line, ...parseEntry(source, macros) }));
  const byLabel = new Map(read.flatMap(({ entry }) => (entry ? [[entry.label.toLowerCase(), entry]] : [])));
  const parents = new Set([...byLabel.values()].map(parentLabel));
  return read
    .filter(({ entry }) => !entry || !parents.has(entry.label.toLowerCase()))
    .map(({ line, entry, problem }): EntryReading =>
      entry
        ? { line, draft: draftOf(withParent(entry, byLabel)), person: personOf(entry) }
        : { line, problem: problem ?? '' },
    );
}

function parseEntry(source: string, macros: string): { entry?: BibtexEntry; problem?: string } {
  // Without a bare word as a value, there is no macro to resolve.
  const needsMacros = macros && /[=#]\s*[a-z]/i.test(source);
  try {
    const entries = plugins.input.data(needsMacros ? `${macros}\n${source}` : source, '@bibtex/text');
    const [entry] = entries as BibtexEntry[];
    return entry ? { entry } : { problem: 'It is no entry.' };
  } catch (error) {
    return { problem: String(error).split('\n')[0] ?? '' };
  }
}

function parentLabel({ properties }: BibtexEntry): string {
  return String(properties['crossref'] ?? '').toLowerCase();
}

/** With the fields of the proceedings or book that it is part of (`crossref`). */
function withParent(entry: BibtexEntry, byLabel: ReadonlyMap<string, BibtexEntry>): BibtexEntry {
  const parent = byLabel.get(parentLabel(entry));
  if (!parent || parent === entry) return entry;
  const { title, booktitle = title, ...others } = parent.properties;
  return { ...entry, properties: { ...others, ...(booktitle && { booktitle }), ...entry.properties } };
}

function draftOf({ type, properties }: BibtexEntry): Draft {
  const text = (...names: string[]) => {
    const name = names.find((one) => properties[one] !== undefined && properties[one] !== '');
    return name === undefined ? undefined : String(properties[name]).trim();
  };
  const plain = (...names: string[]) => withoutBraces(text(...names));
  const [, year, month] = /^(\d{4})(?:-(\d{2}(?:-\d{2})?))?/.exec(text('date') ?? '') ?? [];
  const stated = Number(text('year') ?? year);
  const eprint = text('eprint');
  const isArxiv = /arxiv/i.test(text('archiveprefix', 'eprinttype') ?? '');
  const doi = text('doi');
  const pmid = text('pmid');
  return {
    title: withoutBraces(text('title')) ?? '',
    authors: authorsIn([text('author', 'editor') ?? '']),
    abstract: plain('abstract'),
    year: Number.isInteger(stated) ? stated : undefined,
    date: year && month ? `${year}-${month}` : monthOf(stated, text('month')),
    venue: plain('journaltitle', 'journal', 'booktitle'),
    volume: plain('volume'),
    issue: plain('number', 'issue'),
    pages: splitPages(text('pages')),
    publisher: plain('publisher', 'school', 'institution', 'organization'),
    issn: text('issn'),
    isbn: text('isbn'),
    language: text('langid', 'language'),
    keywords: splitKeywords(withoutBraces(text('keywords', 'keyword'))),
    type: TYPES[type.toLowerCase()] ?? (isArxiv ? 'preprint' : undefined),
    url: text('url')?.replaceAll('\\', ''),
    pdfUrl: webFile(text('file')),
    ids: [
      ...(doi ? [doi.replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, '').replaceAll('\\', '')] : []),
      ...(eprint && isArxiv ? [`arxiv:${eprint.replace(/^arxiv:/i, '')}`] : []),
      ...(pmid ? [`pmid:${pmid}`] : []),
    ],
  };
}

/** As JabRef, BibDesk and Zotero write it. `note` is printed with a reference, and no person's own. */
function personOf({ properties }: BibtexEntry): StatedAnnotations {
  const text = (name: string) => String(properties[name] ?? '').trim();
  const first = (...names: string[]) => names.map(text).find(Boolean);
  const plain = (name: string) => withoutBraces(text(name));
  const notes = Object.keys(properties).filter((name) => NOTES.test(name));
  return {
    tags: ['keywords', 'keyword', 'groups', 'mendeley-tags', 'mendeley-groups'].flatMap(
      (name) => splitKeywords(plain(name)) ?? [],
    ),
    notes: notes.map(plain),
    status: first('readstatus', 'read'),
    starred: /^(?:rank[45]|[45])$/.test(text('ranking') || text('rating')) || text('priority') === 'prio1',
    added: first('date-added', 'creationdate', 'timestamp', 'dateadded'),
  };
}

/** The first file with an address; one on the disk of another program cannot be opened. */
function webFile(files = ''): string | undefined {
  return /https?:[^;{}\s]+/i.exec(files.replaceAll('\\', ''))?.[0].replace(/:PDF$/i, '');
}

/** JabRef has a `comment-NAME` for each of its users. */
const NOTES = /^(?:annote|annotation|comment(?:-.*)?|review)$/;

/** `2020-05` of a year and the number that the parser makes of a month. */
function monthOf(year: number, month: string | undefined): string | undefined {
  return Number.isInteger(year) && /^(?:0?[1-9]|1[0-2])$/.test(month ?? '')
    ? `${year}-${month?.padStart(2, '0')}`
    : undefined;
}

/** Without the braces that keep capitals, outside formulas: `The {ATLAS} detector`. */
function withoutBraces(text: string | undefined): string | undefined {
  return text
    ?.split(/(\$[^$]*\$)/)
    .map((part, i) => (i % 2 === 1 ? part : part.replace(/(?<![\\\p{L}^_"'`~=.])\{([^{}\\]*)\}/gu, '$1')))
    .join('');
}

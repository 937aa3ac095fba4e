/** Reads bibliographies: files and pasted text of reference managers, told apart by what is in them. */
import type { Identify } from '../identity/address-rule.ts';
import { type Paper, toPaper } from '../paper.ts';
import { readBibtex } from './bibtex-entries.ts';
import { readCsl } from './csl-entries.ts';
import { readCsv } from './csv-entries.ts';
import { readEndnote } from './endnote-entries.ts';
import type { EntryReading } from './entry-reading.ts';
import { type BibliographyKind, kindOf } from './kind.ts';
import { readList } from './listed-entries.ts';
import { readMedline } from './medline-entries.ts';
import { readPaperMemory } from './papermemory-entries.ts';
import { readRis } from './ris-entries.ts';
import { type ImportedAnnotations, toAnnotations } from './stated-annotations.ts';
import { readZoteroRdf } from './zotero-rdf-entries.ts';

/** What could not be read, and where: an entry costs itself alone. */
export interface UnreadEntry {
  /** From 1. */
  line: number;
  reason: string;
}

/** A paper of a file, with what the person had added to it. */
export type ImportedPaper = Paper & ImportedAnnotations;

export interface Bibliography {
  kind: BibliographyKind;
  papers: ImportedPaper[];
  unread: UnreadEntry[];
}

/** The most code units that are read of one text. */
export const LONGEST_BIBLIOGRAPHY = 300_000_000;

/**
 * Reads a text.
 *
 * @throws Error for a text that is none of these, in plain English.
 */
export function readBibliography(text: string, identify: Identify): Bibliography {
  if (text.length > LONGEST_BIBLIOGRAPHY) throw new Error('The file is too large to be read.');
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (plain.includes('\0')) throw new Error('The file is no text.');
  const kind = kindOf(plain);
  return { kind, ...toPapers(READERS[kind](plain), identify) };
}

const READERS: Record<BibliographyKind, (text: string) => EntryReading[]> = {
  bibtex: readBibtex,
  ris: readRis,
  csl: readCsl,
  zoteroRdf: readZoteroRdf,
  csv: readCsv,
  endnote: readEndnote,
  medline: readMedline,
  paperMemory: readPaperMemory,
  list: readList,
};

function toPapers(
  entries: readonly EntryReading[],
  identify: Identify,
): Pick<Bibliography, 'papers' | 'unread'> {
  const papers: ImportedPaper[] = [];
  const unread: UnreadEntry[] = [];
  for (const { line, draft, person, problem } of entries) {
    const checked = draft && toPaper(draft, { identify });
    if (checked?.ok) papers.push({ ...checked.paper, ...(person && toAnnotations(person)) });
    else unread.push({ line, reason: problem ?? REASONS[checked?.reason ?? 'not-an-object'] });
  }
  return { papers, unread };
}

const REASONS = {
  'no-title': 'It has no title.',
  'title-too-long': 'Its title is too long.',
  'not-an-object': 'It is no entry.',
};

/** Reads bibliographies: files and pasted text of reference managers, told apart by what is in them. */
import type { Identify } from '../identity/address-rule.ts';
import { type Paper, toPaper } from '../paper.ts';
import { readBibtex } from './bibtex-entries.ts';
import { readCsl } from './csl-entries.ts';
import type { EntryReading } from './entry-reading.ts';
import { readList } from './listed-entries.ts';
import { readRis } from './ris-entries.ts';

/** What a text holds; `list` is of ids, addresses, or titles each followed by its abstract. */
export type BibliographyKind = 'bibtex' | 'ris' | 'csl' | 'list';

/** What could not be read, and where: an entry costs itself alone. */
export interface UnreadEntry {
  /** From 1. */
  line: number;
  reason: string;
}

export interface Bibliography {
  kind: BibliographyKind;
  papers: Paper[];
  unread: UnreadEntry[];
}

/** The most code units that are read of one text. */
export const LONGEST_BIBLIOGRAPHY = 300_000_000;

/** Tells what a text is by its content, whatever its file is called. */
export function kindOf(text: string): BibliographyKind {
  const start = text.slice(0, 100_000);
  if (/^\s*[[{]/.test(start) && /"(?:title|DOI|id)"\s*:/.test(start)) return 'csl';
  if (/^[ \t]*TY {2}- /m.test(start)) return 'ris';
  if (/^[ \t]*@[a-z]+\s*[{(]/im.test(start)) return 'bibtex';
  return 'list';
}

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
  list: readList,
};

function toPapers(
  entries: readonly EntryReading[],
  identify: Identify,
): Pick<Bibliography, 'papers' | 'unread'> {
  const papers: Paper[] = [];
  const unread: UnreadEntry[] = [];
  for (const { line, draft, problem } of entries) {
    const checked = draft && toPaper(draft, { identify });
    if (checked?.ok) papers.push(checked.paper);
    else unread.push({ line, reason: problem ?? REASONS[checked?.reason ?? 'not-an-object'] });
  }
  return { papers, unread };
}

const REASONS = {
  'no-title': 'It has no title.',
  'title-too-long': 'Its title is too long.',
  'not-an-object': 'It is no entry.',
};

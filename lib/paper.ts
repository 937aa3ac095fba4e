/** The one gate from what somebody says about a paper (a page, a file, a message) to a paper we keep. */
import { withAliases } from './identity/aliases.ts';
import { identify } from './identity/addresses.ts';
import { canonicalId, fingerprint, makeshiftId } from './identity/ids.ts';
import { oneLine, paragraph } from './text/plain.ts';

/** What a site rule, a standard or a file says about one paper. Everything is text as found; nothing is trusted. */
export interface Draft {
  title: string;
  authors?: string[] | undefined;
  abstract?: string | undefined;
  year?: number | undefined;
  venue?: string | undefined;
  /** The paper's own page; absolute or relative to the page it was read from. */
  url?: string | undefined;
  pdfUrl?: string | undefined;
  /** Where its code is. */
  codeUrl?: string | undefined;
  /** Ids (`doi:10.…`, a bare DOI, `arXiv:…`) and addresses that name this very paper. */
  ids?: string[] | undefined;
}

/** A paper that passed the gate. `ids` are canonical (see `identity/ids.ts`), most telling first, the fingerprint last. */
export interface Paper {
  title: string;
  authors: string[];
  abstract: string;
  ids: string[];
  year?: number;
  venue?: string;
  url?: string;
  pdfUrl?: string;
  codeUrl?: string;
}

/** Largest sizes kept, in UTF-16 code units. A title beyond them is no title; another field is left out and said so. */
export const LIMITS = {
  title: 2_000,
  abstract: 64_000,
  author: 300,
  authors: 5_000,
  venue: 500,
  url: 2_000,
  ids: 50,
};

/** Fields that were too large or malformed and so were left out. */
export type Omitted = 'abstract' | 'authors' | 'venue' | 'year' | 'url' | 'ids';

export type Checked = { ok: true; paper: Paper; omitted: Omitted[] } | { ok: false; reason: Refusal };
export type Refusal = 'not-an-object' | 'no-title' | 'title-too-long';

/**
 * Checks and tidies what is said about a paper.
 *
 * @param draft anything: a `Draft`, or whatever a message held.
 * @param base absolute address that relative links are resolved against.
 * @returns the paper and the fields left out, or why there is none. Never throws.
 */
export function toPaper(draft: unknown, base?: string): Checked {
  if (typeof draft !== 'object' || draft === null) return { ok: false, reason: 'not-an-object' };
  const said = draft as Record<keyof Draft, unknown>;
  const title = typeof said.title === 'string' ? tidyTitle(said.title) : '';
  if (!/[\p{L}\p{N}]/u.test(title)) return { ok: false, reason: 'no-title' };
  if (title.length > LIMITS.title) return { ok: false, reason: 'title-too-long' };

  const omitted: Omitted[] = [];
  const paper: Paper = { title, authors: [], abstract: '', ids: [] };

  const authors = strings(said.authors).map(oneLine).filter(Boolean);
  if (authors.length <= LIMITS.authors && authors.every((a) => a.length <= LIMITS.author))
    paper.authors = authors;
  else omitted.push('authors');

  const abstract = typeof said.abstract === 'string' ? paragraph(said.abstract) : '';
  if (abstract.length <= LIMITS.abstract) paper.abstract = abstract;
  else omitted.push('abstract');

  if (typeof said.venue === 'string' && said.venue.trim()) {
    const venue = oneLine(said.venue);
    if (venue.length <= LIMITS.venue) paper.venue = venue;
    else omitted.push('venue');
  }
  if (said.year !== undefined) {
    if (isYear(said.year)) paper.year = said.year;
    else omitted.push('year');
  }
  for (const key of ['url', 'pdfUrl', 'codeUrl'] as const) {
    if (typeof said[key] !== 'string' || !said[key].trim()) continue;
    const url = webAddress(said[key], base);
    if (url) paper[key] = url;
    else omitted.push('url');
  }
  paper.ids = idsOf(paper, strings(said.ids), base);
  if (paper.ids.length > LIMITS.ids) {
    paper.ids = paper.ids.slice(0, LIMITS.ids);
    omitted.push('ids');
  }
  return { ok: true, paper, omitted };
}

/** Trailing full stops are a house style of listings (DBLP, PubMed), not part of a title; an ellipsis is. */
function tidyTitle(text: string): string {
  const title = oneLine(text);
  return /[^.]\.$/.test(title) ? title.slice(0, -1) : title;
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((v): v is string => typeof v === 'string') : [];
}

function isYear(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1400 && value <= 2200;
}

/** An absolute http(s) address, or nothing: `javascript:` and `data:` links of a page are not kept. */
function webAddress(text: string, base?: string): string | undefined {
  if (text.length > LIMITS.url || !URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  return /^https?:$/.test(url.protocol) ? url.href : undefined;
}

function idsOf(paper: Paper, said: string[], base?: string): string[] {
  const ids = new Set<string>();
  for (const text of said) {
    const id = canonicalId(text);
    // A word alone (`x1`) is no address, though it could be read as one relative to the page.
    const url = id || !/[/:]/.test(text) ? undefined : webAddress(text, base);
    if (id) ids.add(id);
    else if (url) for (const found of identify(url).ids) ids.add(found);
  }
  for (const url of [paper.url, paper.pdfUrl]) if (url) for (const id of identify(url).ids) ids.add(id);
  const print = fingerprint(paper.title, paper.authors[0]);
  if (print) ids.add(print);
  const makeshift = ids.size === 0 && makeshiftId(paper.title, paper.url ?? paper.pdfUrl);
  return makeshift ? [makeshift] : withAliases(ids);
}

/** Turns an untrusted draft of a paper (from a page, a file or a message) into a checked one: the only way in. */
import { withAliases } from './identity/aliases.ts';
import type { Identify } from './identity/address-rule.ts';
import { canonicalId, isIssued } from './identity/ids.ts';
import { standInId } from './identity/stand-in.ts';
import { oneLine, paragraph } from './text/plain.ts';

/** What a site rule, a standard or a file states about one paper. Everything is text as found; nothing is trusted. */
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

/** A checked paper. `ids` are canonical (see `identity/ids.ts`), a stand-in (`identity/stand-in.ts`) only where there is no other. */
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

/** Largest sizes kept, in UTF-16 code units. A longer title is refused; another field is left out and named in `omitted`. */
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

/** What a draft is read with. */
export interface DraftContext {
  /** Reads which paper an address names. */
  identify: Identify;
  /** Absolute address that relative links are resolved against; without it, they are left out. */
  base?: string | undefined;
}

/**
 * Checks a draft, normalises its fields, and finds the paper's ids in the stated ones and in its addresses.
 *
 * @param draft anything: a `Draft`, or whatever a message held.
 * @returns the paper and the fields left out, or why there is none. Never throws.
 */
export function toPaper(draft: unknown, context: DraftContext): Checked {
  const checked = checkFields(draft, context.base);
  if (!checked.ok) return checked;
  const { paper, omitted } = checked;
  const ids = idsOf(paper, strings((draft as Record<keyof Draft, unknown>).ids), context);
  return {
    ok: true,
    paper: { ...paper, ids: ids.slice(0, LIMITS.ids) },
    omitted: ids.length > LIMITS.ids ? [...omitted, 'ids'] : omitted,
  };
}

/** As `relatePaper` for all fields but the ids, of which the paper has none: for records whose ids are known already. */
export function checkFields(draft: unknown, base?: string): Checked {
  if (typeof draft !== 'object' || draft === null) return { ok: false, reason: 'not-an-object' };
  const fields = draft as Record<keyof Draft, unknown>;
  const title = typeof fields.title === 'string' ? tidyTitle(fields.title) : '';
  if (!/[\p{L}\p{N}]/u.test(title)) return { ok: false, reason: 'no-title' };
  if (title.length > LIMITS.title) return { ok: false, reason: 'title-too-long' };

  const omitted: Omitted[] = [];
  const paper: Paper = { title, authors: [], abstract: '', ids: [] };

  const authors = strings(fields.authors).map(oneLine).filter(Boolean);
  if (authors.length <= LIMITS.authors && authors.every((a) => a.length <= LIMITS.author))
    paper.authors = authors;
  else omitted.push('authors');

  const abstract = typeof fields.abstract === 'string' ? paragraph(fields.abstract) : '';
  if (abstract.length <= LIMITS.abstract) paper.abstract = abstract;
  else omitted.push('abstract');

  if (typeof fields.venue === 'string' && fields.venue.trim()) {
    const venue = oneLine(fields.venue);
    if (venue.length <= LIMITS.venue) paper.venue = venue;
    else omitted.push('venue');
  }
  if (fields.year !== undefined) {
    if (isYear(fields.year)) paper.year = fields.year;
    else omitted.push('year');
  }
  for (const key of ['url', 'pdfUrl', 'codeUrl'] as const) {
    if (typeof fields[key] !== 'string' || !fields[key].trim()) continue;
    const url = webAddress(fields[key], base);
    if (url) paper[key] = url;
    else omitted.push('url');
  }
  return { ok: true, paper, omitted };
}

/** Drops a trailing full stop, which some listings (DBLP, PubMed) put after each title; an ellipsis stays. */
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

/** Resolves an http(s) address; returns nothing for others: `javascript:` and `data:` links are not kept. */
function webAddress(text: string, base?: string): string | undefined {
  if (text.length > LIMITS.url || !URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  return /^https?:$/.test(url.protocol) ? url.href : undefined;
}

function idsOf(paper: Paper, stated: string[], { identify, base }: DraftContext): string[] {
  const ids = new Set<string>();
  for (const text of stated) {
    const id = canonicalId(text);
    // A word alone (`x1`) is no address, though it could be read as one relative to the page.
    const url = id || !/[/:]/.test(text) ? undefined : webAddress(text, base);
    // Stand-ins are made here alone.
    if (id && isIssued(id)) ids.add(id);
    else if (url) for (const found of identify(url).ids) ids.add(found);
  }
  for (const url of [paper.url, paper.pdfUrl]) if (url) for (const id of identify(url).ids) ids.add(id);
  if (ids.size > 0) return withAliases(ids);
  const standIn = standInId(paper.title, paper.authors[0], paper.url ?? paper.pdfUrl);
  return standIn ? [standIn] : [];
}

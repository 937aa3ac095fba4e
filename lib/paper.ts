/**
 * Validates an untrusted draft of a paper from a page, a file or a message. Every paper passes through here.
 */
import { withAliases } from './identity/aliases.ts';
import type { Identify } from './identity/address-rule.ts';
import { canonicalId, isIssued } from './identity/ids.ts';
import { standInId } from './identity/stand-in.ts';
import { fullName, type Name, type StatedName, toName } from './names/name.ts';
import { saysCut } from './names/cut.ts';
import { parseNames } from './names/split-names.ts';
import {
  checkPublication,
  type Publication,
  type PublicationDraft,
  type PublicationField,
} from './publication.ts';
import { oneLine, paragraph } from './text/plain.ts';
import { toUrl } from './text/url.ts';

/**
 * What a site rule, a standard or a file states about one paper. Everything is text as found; nothing is
 * trusted.
 */
export interface Draft extends PublicationDraft {
  title: string;
  /** One author each, as text or in parts; `…` or `et al.` where the source leaves others out. */
  authors?: readonly StatedName[] | undefined;
  authorsCut?: boolean | undefined;
  abstract?: string | undefined;
  year?: number | undefined;
  venue?: string | undefined;
  /** The address of the paper's page, absolute or relative to the page it was read from. */
  url?: string | undefined;
  pdfUrl?: string | undefined;
  /** The address of its code. */
  codeUrl?: string | undefined;
  /** Ids (`doi:10.…`, a bare DOI, `arXiv:…`) and addresses of the paper. */
  ids?: string[] | undefined;
}

/**
 * A checked paper. `ids` are canonical (see `identity/ids.ts`), a stand-in (`identity/stand-in.ts`) only
 * where there is no other.
 */
export interface Paper extends Publication {
  title: string;
  authors: Name[];
  /** The source has left authors out (`et al.`). */
  authorsCut?: true;
  abstract: string;
  ids: string[];
  year?: number;
  venue?: string;
  url?: string;
  pdfUrl?: string;
  codeUrl?: string;
}

/**
 * Size limits in UTF-16 code units. A longer title is refused; any other field is left out and listed in
 * `omitted`.
 */
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
export type OmittedField = 'abstract' | 'authors' | 'venue' | 'year' | 'url' | 'ids' | PublicationField;

export type PaperResult =
  | { ok: true; paper: Paper; omitted: OmittedField[] }
  | { ok: false; reason: Refusal };
export type Refusal = 'not-an-object' | 'no-title' | 'title-too-long';

/** What validation needs besides the draft. */
export interface DraftContext {
  /** Returns the ids of the paper that an address names. */
  identify: Identify;
  /** The absolute address that relative links are resolved against. Without it, they are left out. */
  base?: string | undefined;
}

/**
 * Validates a draft, normalises its fields, and collects its ids from those given and from its addresses.
 *
 * @param draft any value, such as the content of a message.
 * @returns the paper and the omitted fields, or the reason for refusing it. Never throws.
 */
export function toPaper(draft: unknown, context: DraftContext): PaperResult {
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

/** Does the same as `toPaper` but leaves `ids` empty, for records whose ids are already known. */
export function checkFields(draft: unknown, base?: string): PaperResult {
  if (typeof draft !== 'object' || draft === null) return { ok: false, reason: 'not-an-object' };
  const fields = draft as Record<keyof Draft, unknown>;
  const title = typeof fields.title === 'string' ? tidyTitle(fields.title) : '';
  if (!/[\p{L}\p{N}]/u.test(title)) return { ok: false, reason: 'no-title' };
  if (title.length > LIMITS.title) return { ok: false, reason: 'title-too-long' };

  const omitted: OmittedField[] = [];
  const paper: Paper = { title, authors: [], abstract: '', ids: [] };

  const authors = checkAuthors(fields.authors);
  if (authors) {
    paper.authors = authors.names;
    if (authors.names.length > 0 && (authors.cut || fields.authorsCut === true)) paper.authorsCut = true;
  } else omitted.push('authors');

  const abstract = typeof fields.abstract === 'string' ? paragraph(fields.abstract) : '';
  if (abstract.length <= LIMITS.abstract) paper.abstract = abstract;
  else omitted.push('abstract');

  if (typeof fields.venue === 'string' && fields.venue.trim()) {
    const venue = oneLine(fields.venue);
    if (venue && venue.length <= LIMITS.venue) paper.venue = venue;
    else if (venue) omitted.push('venue');
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
  const checked = checkPublication(fields);
  const { date } = checked.publication;
  if (date && paper.year === undefined) paper.year = Number(date.slice(0, 4));
  // A date of another year is that of another event: the first online version, the print.
  if (date && !date.startsWith(String(paper.year))) delete checked.publication.date;
  omitted.push(...checked.omitted);
  return { ok: true, paper: { ...paper, ...checked.publication }, omitted };
}

/** The names of a list, one an entry; nothing where there are too many, or one is too long. */
function checkAuthors(value: unknown): { names: Name[]; cut: boolean } | undefined {
  const stated: StatedName[] = [];
  let cut = false;
  for (const entry of Array.isArray(value) ? (value as unknown[]) : []) {
    const one = typeof entry === 'string' ? oneLine(entry) : toName(entry, oneLine);
    if (typeof one === 'string' && saysCut(one)) cut = true;
    else if (one) stated.push(one);
  }
  if (stated.length > LIMITS.authors || stated.some(isTooLong)) return undefined;
  return { names: parseNames(stated), cut };
}

function isTooLong(author: StatedName): boolean {
  return (typeof author === 'string' ? author : fullName(author)).length > LIMITS.author;
}

/** Removes a trailing full stop, as in listings of DBLP and PubMed, but keeps an ellipsis. */
function tidyTitle(text: string): string {
  let title = oneLine(text);
  while (title.endsWith('.') && title.length > 1 && !title.endsWith('..'))
    title = title.slice(0, -1).trimEnd();
  return title;
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((v): v is string => typeof v === 'string') : [];
}

function isYear(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1400 && value <= 2200;
}

/** Resolves an http(s) address. Returns undefined for others, such as `javascript:` and `data:`. */
function webAddress(text: string, base?: string): string | undefined {
  const url = text.length <= LIMITS.url ? toUrl(text, base) : undefined;
  // Escaping may make an address longer.
  return url && /^https?:$/.test(url.protocol) && url.href.length <= LIMITS.url ? url.href : undefined;
}

function idsOf(paper: Paper, stated: string[], { identify, base }: DraftContext): string[] {
  const ids = new Set<string>();
  for (const text of stated) {
    const id = canonicalId(text);
    // A bare word (`x1`) would be a valid relative address, but is not meant as one.
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

/** A paper as described by a metadata standard, and helpers for all standards. */
import type { Identify } from '../identity/address-rule.ts';
import { canonicalId } from '../identity/ids.ts';
import type { Draft } from '../paper.ts';

export interface DescribedPaper {
  draft: Draft;
  /**
   * Whether the metadata suffices to call it a paper. Essays, news and data sets have titles and authors in
   * the same tags, so a second signal is required: an id, a PDF, pages, or a venue other than the site
   * itself.
   */
  scholarly: boolean;
  /** The element of the title, if the metadata is part of the visible page. */
  anchor?: Element;
}

// Formatting that publishers leave in metadata as text. Anything else that looks like a tag stays text.
const FORMATTING =
  /<\/?(?:jats:[a-z-]+|p|br|i|b|em|strong|sub|sup|span|u|div|tt|sc|italic|bold)(?:\s[^<>]{0,200})?\/?>/gi;

/** Metadata text without formatting tags and without the entities of a second round of escaping. */
export function unmarked(text: string): string {
  return text
    .replace(/&(?:amp;)?(lt|gt|quot|amp|#0?39|nbsp);/g, (_, name: string) => ENTITIES[name] ?? ' ')
    .replace(FORMATTING, '');
}

const ENTITIES: Record<string, string> = {
  lt: '<',
  gt: '>',
  quot: '"',
  amp: '&',
  '#39': "'",
  '#039': "'",
  nbsp: ' ',
};

/** Whether an abstract is truncated, as it often is in metadata. */
export function isTruncated(abstract: string): boolean {
  return /(?:…|\.{3})\s*(?:\[?(?:read )?more\]?)?\s*$/i.test(abstract);
}

/** Whether a text is the id or the address of a paper. */
export function isPaperId(text: string, identify: Identify): boolean {
  return canonicalId(text) !== undefined || identify(text).kind === 'paper';
}

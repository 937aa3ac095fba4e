/** What a standard says of one paper, before it is believed. */
import type { Identify } from '../identity/address-rule.ts';
import { canonicalId } from '../identity/ids.ts';
import type { Draft } from '../paper.ts';

export interface DescribedPaper {
  draft: Draft;
  /**
   * Whether the markup alone makes it a paper. Essays, news and data sets carry a title and authors in the same tags,
   * so a second signal is asked for: an id, a PDF, pages, a venue that is not the site itself.
   */
  scholarly: boolean;
  /** The element of the title on the page, where the markup is part of what is seen. */
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

/** Whether an abstract breaks off: metadata is often cut at some length. */
export function isTruncated(abstract: string): boolean {
  return /(?:…|\.{3})\s*(?:\[?(?:read )?more\]?)?\s*$/i.test(abstract);
}

/** Whether a text is the id of a paper, or an address that names one. */
export function isPaperId(text: string, identify: Identify): boolean {
  return canonicalId(text) !== undefined || identify(text).kind === 'paper';
}

/** What a standard says of one paper, before it is believed. */
import type { Identify } from '../identity/address-rule.ts';
import { canonicalId } from '../identity/ids.ts';
import type { Draft } from '../paper.ts';

export interface Described {
  draft: Draft;
  /**
   * Whether the markup alone makes it a paper. Essays, news and data sets carry a title and authors in the same tags,
   * so a second signal is asked for: an id, a PDF, pages, a venue that is not the site itself.
   */
  scholarly: boolean;
  /** The element of the title on the page, where the markup is part of what is seen. */
  anchor?: Element;
}

/** Whether an abstract breaks off: metadata is often cut at some length. */
export function isCut(abstract: string): boolean {
  return /(?:…|\.{3})\s*(?:\[?(?:read )?more\]?)?\s*$/i.test(abstract);
}

/** Whether a text is the id of a paper, or an address that names one. */
export function isPaperId(text: string, identify: Identify): boolean {
  return canonicalId(text) !== undefined || identify(text).kind === 'paper';
}

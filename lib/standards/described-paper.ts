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

/** Whether an abstract is truncated, as it often is in metadata. */
export function isTruncated(abstract: string): boolean {
  return /(?:…|\.{3})\s*(?:\[?(?:read )?more\]?)?\s*$/i.test(abstract);
}

/** Whether a text is the id or the address of a paper. */
export function isPaperId(text: string, identify: Identify): boolean {
  return canonicalId(text) !== undefined || identify(text).kind === 'paper';
}

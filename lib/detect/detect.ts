/** Reading a page with everything at hand, all sites' rules included: rules first, standards next, links last. */
import type { Identify } from '../identity/address-rule.ts';
import type { Paper } from '../paper.ts';
import { siteFor } from '../sites/index.ts';
import type { DetectedPaper } from './detected-paper.ts';
import * as general from './general.ts';
import { papersOf, readWith } from './reading.ts';
import type { RuleReport } from './rule.ts';

/** How a page is read. */
export interface ReadOptions {
  /** Reads which paper an address names. */
  identify: Identify;
  /** False to read by the standards alone. */
  rules?: boolean;
  /** False when nobody asks for papers that are only mentioned. */
  mentions?: boolean;
}

/**
 * Reads a page step by step, as `readWith` says.
 *
 * @param document never changed.
 */
export function readPage(
  document: Document,
  url: URL,
  { identify, rules = true, mentions }: ReadOptions,
): Generator<DetectedPaper | undefined, RuleReport> {
  return readWith({ identify, site: rules ? siteFor(url) : undefined, general, mentions }, document, url);
}

/** What the page is about or lists, each paper once, in page order, with the report of its rule; no mentions. */
export function detect(
  document: Document,
  url: URL,
  options: Omit<ReadOptions, 'mentions'>,
): { papers: Paper[]; report: RuleReport } {
  return papersOf(readPage(document, url, { ...options, mentions: false }));
}

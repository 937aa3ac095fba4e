/** Reading a page with everything at hand, all sites' rules included: rules first, standards next, links last. */
import type { Paper } from '../paper.ts';
import { siteFor } from '../sites/index.ts';
import type { DetectedPaper } from './detected-paper.ts';
import * as general from './general.ts';
import { papersOf, readWith } from './reading.ts';
import type { RuleReport } from './rule.ts';

/**
 * Reads a page step by step, as `readWith` says.
 *
 * @param document never changed.
 * @param options.rules false to read by the standards alone.
 * @param options.mentions false when nobody asks for them.
 */
export function readPage(
  document: Document,
  url: URL,
  { rules = true, mentions }: { rules?: boolean; mentions?: boolean } = {},
): Generator<DetectedPaper | undefined, RuleReport> {
  return readWith({ site: rules ? siteFor(url) : undefined, general, mentions }, document, url);
}

/** What the page is about or lists, each paper once, in page order, with the report of its rule; no mentions. */
export function detect(
  document: Document,
  url: URL,
  options: { rules?: boolean } = {},
): { papers: Paper[]; report: RuleReport } {
  return papersOf(readPage(document, url, { ...options, mentions: false }));
}

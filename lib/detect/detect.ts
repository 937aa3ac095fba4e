/** Reads a page: by its site's rule first, by what any page may say next. Pure: a document in, papers and their places out. */
import type { Identify } from '../identity/address-rule.ts';
import { completed } from '../complete-paper.ts';
import type { Page } from '../page/page.ts';
import type { Paper } from '../paper.ts';
import { PaperIndex } from '../paper-index.ts';
import type { Log } from '../settings/debug.ts';
import { siteFor } from '../sites/index.ts';
import type { DetectedPaper } from './detected-paper.ts';
import { readGeneral } from './general.ts';
import { Places } from './places.ts';
import { readSite, type RuleReport } from './rule.ts';

/** How a page is read. */
export interface ReadOptions {
  /** Reads which paper an address names. */
  identify: Identify;
  /** False to read by the standards alone, as if no rule were for the page. */
  rules?: boolean;
  /** False when nobody asks for mentions: a page whose papers are known is then not searched for links. */
  mentions?: boolean;
  /** Is told why a row was refused. */
  log?: Log | undefined;
}

/**
 * Reads a page step by step, so that a caller may pause between steps; no step takes long.
 *
 * @param document never changed.
 * @yields each row's paper, in page order, then what is only mentioned; a paper that stands in several rows comes
 *   several times. Nothing (`undefined`) after a step that found no paper.
 * @returns how the site's rule fared.
 */
export function* readPage(
  document: Document,
  url: URL,
  { identify, rules = true, mentions = true, log }: ReadOptions,
): Generator<DetectedPaper | undefined, RuleReport> {
  const page: Page = { document, url, identify, log };
  const site = rules ? siteFor(url) : undefined;
  const report: RuleReport = { rows: 0, titles: 0, changed: false, ...(site && { site: site.id }) };
  const places = new Places(identify(url.href).ids);
  if (site) yield* readSite(site, page, report, places);
  if (places.taken === 0 || mentions) yield* readGeneral(page, places, mentions);
  return report;
}

/** What the page is about or lists, each paper once, in page order, with the report of its rule; no mentions. */
export function detect(
  document: Document,
  url: URL,
  options: Omit<ReadOptions, 'mentions'>,
): { papers: Paper[]; report: RuleReport } {
  const papers: Paper[] = [];
  const placeOf = new PaperIndex<number>();
  const reading = readPage(document, url, { ...options, mentions: false });
  let step = reading.next();
  for (; !step.done; step = reading.next()) {
    if (!step.value || step.value.mention) continue;
    const { paper } = step.value;
    const place = placeOf.find(paper) ?? papers.length;
    const known = papers[place];
    const whole = known ? completed(known, paper) : paper;
    papers[place] = whole;
    placeOf.set(whole, place);
  }
  return { papers, report: step.value };
}

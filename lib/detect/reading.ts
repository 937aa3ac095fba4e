/** Reading a page by what is at hand: its site's rule first, what any page may say next. Pure: a document in, papers and their places out. */
import type { Identify } from '../identity/address-rule.ts';
import { completed } from '../complete-paper.ts';
import type { Paper } from '../paper.ts';
import type { Page, Site } from '../sites/site.ts';
import type { DetectedPaper } from './detected-paper.ts';
import type * as General from './general.ts';
import { Places } from './places.ts';
import { readSite, type RuleReport } from './rule.ts';

/** What a page is read with. */
export interface Means {
  /** Reads which paper an address names. */
  identify: Identify;
  /** The rule for its address. */
  site?: Site | undefined;
  /**
   * The readers of what any page may say. Without them a page is read in part: of the rule's rows those whose addresses or ids
   * name a paper.
   */
  general?: typeof General | undefined;
  /** False when nobody asks for them: a page whose papers are known is then not searched for links. */
  mentions?: boolean | undefined;
}

/**
 * Reads a page step by step, so that a caller may pause between steps; no step takes long.
 *
 * @param document never changed.
 * @yields each row's paper, in page order, then what is only mentioned; a paper that stands in several rows comes
 *   several times. Nothing (`undefined`) after a step that found no paper.
 * @returns how the site's rule fared, and whether it was read in part.
 */
export function* readWith(
  { identify, site, general, mentions = true }: Means,
  document: Document,
  url: URL,
): Generator<DetectedPaper | undefined, RuleReport> {
  const page: Page = { document, url, identify };
  const report: RuleReport = { rows: 0, titles: 0, changed: false, ...(site && { site: site.id }) };
  const places = new Places(identify(url.href).ids);
  if (site) yield* readSite(site, page, report, places, general);
  if (!general) report.partial = true;
  else if (places.taken === 0 || mentions) yield* general.readGeneral(page, places, mentions);
  return report;
}

/** What a reading finds that the page is about or lists, each paper once, in page order, with the report of its rule; no mentions. */
export function papersOf(reading: Generator<DetectedPaper | undefined, RuleReport>): {
  papers: Paper[];
  report: RuleReport;
} {
  const papers: Paper[] = [];
  const placeOf = new Map<string, number>();
  let step = reading.next();
  for (; !step.done; step = reading.next()) {
    if (!step.value || step.value.mention) continue;
    const { paper } = step.value;
    const place = paper.ids.map((id) => placeOf.get(id)).find((at) => at !== undefined) ?? papers.length;
    const known = papers[place];
    papers[place] = known ? completed(known, paper) : paper;
    for (const id of paper.ids) if (!placeOf.has(id)) placeOf.set(id, place);
  }
  return { papers, report: step.value };
}

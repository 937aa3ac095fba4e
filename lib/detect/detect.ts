/** Detects the papers on a page: first by the rule of its site, then by metadata, markup and links. */
import type { TextClassifiers } from '../classifiers/text-classifiers.ts';
import type { Identify } from '../identity/address-rule.ts';
import { fillGaps } from '../complete-paper.ts';
import type { Page } from '../page/page.ts';
import type { Paper } from '../paper.ts';
import { PaperIndex } from '../paper-index.ts';
import type { Log } from '../settings/debug.ts';
import { siteFor } from '../sites/index.ts';
import type { DetectedPaper } from './detected-paper.ts';
import { readGeneral } from './general.ts';
import { Claims } from './claims.ts';
import { readSite, type RuleReport } from './rule.ts';

/** Options for reading a page. */
export interface ReadOptions {
  /** Returns the ids of the paper that an address names. */
  identify: Identify;
  /** What tells titles and people where no link does. */
  classifiers?: TextClassifiers | undefined;
  /** False to ignore site rules and read by standards only. */
  rules?: boolean;
  /** False to leave out mentions. If papers were found, the page is then not searched for links. */
  mentions?: boolean;
  /** Logs why a row was refused. */
  log?: Log | undefined;
}

/**
 * Reads a page in short steps, so that the caller can pause between them.
 *
 * @param document is not changed.
 * @yields listed papers, also unsure ones, in page order, then mentions, and `undefined` for a step that
 *   found no paper. A paper with several rows is yielded several times.
 * @returns the report on the site rule.
 */
export function* readPage(
  document: Document,
  url: URL,
  { identify, classifiers, rules = true, mentions = true, log }: ReadOptions,
): Generator<DetectedPaper | undefined, RuleReport> {
  const page: Page = { document, url, identify, classifiers, log };
  const site = rules ? siteFor(url) : undefined;
  const report: RuleReport = { rows: 0, titles: 0, changed: false, ...(site && { site: site.id }) };
  const claims = new Claims(identify(url.href).ids);
  if (site) yield* readSite(site, page, report, claims);
  if (claims.count === 0 || mentions) yield* readGeneral(page, claims, mentions);
  return report;
}

/** Returns the papers that a page is about or lists, each once, in page order and without mentions. */
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
    if (!step.value || step.value.mention || step.value.unsure) continue;
    const { paper } = step.value;
    const place = placeOf.find(paper) ?? papers.length;
    const known = papers[place];
    const whole = known ? fillGaps(known, paper) : paper;
    papers[place] = whole;
    placeOf.set(whole, place);
  }
  return { papers, report: step.value };
}

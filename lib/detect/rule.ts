/** Reading a page by its site's rule. */
import { completed } from '../complete-paper.ts';
import type { Draft, Paper } from '../paper.ts';
import { PaperIndex } from '../paper-index.ts';
import type { Fields, Page } from '../page/page.ts';
import type { Site } from '../sites/shared/site.ts';
import { titleElement } from '../standards/title-element.ts';
import { readFields } from '../page/fields.ts';
import { checked, type DetectedPaper, ownFound } from './detected-paper.ts';
import type { Places } from './places.ts';
import { readStandards } from './standards.ts';

/** How a rule fared: `changed` when its rows are there but their titles are not. */
export interface RuleReport {
  site?: string;
  rows: number;
  titles: number;
  changed: boolean;
}

/**
 * The papers that a site's rule reads: the page's own, then the rows of its listings.
 *
 * @param report is filled in.
 */
export function* readSite(
  site: Site,
  page: Page,
  report: RuleReport,
  places: Places,
): Generator<DetectedPaper | undefined, void> {
  const embedded = checkedAll(site.embedded?.(page) ?? [], page);
  const own = readOwnData(site, page) ?? (site.paper && (yield* readSitePaper(site.paper, page)));
  if (own) yield places.take(withEmbedded(own, embedded));
  for (const listing of site.listings ?? []) {
    for (const row of page.document.querySelectorAll(listing.row)) {
      if (listing.outside && row.closest(listing.outside)) continue;
      if (listing.skip?.(row, page)) continue;
      report.rows++;
      const read = readFields(listing, row, page);
      const found = read.draft && checked(read.draft, page, read.anchor);
      if (!read.draft) page.log?.('row refused', { row: report.rows, reason: 'no-title' });
      if (found) report.titles++;
      yield found ? places.take(withEmbedded(found, embedded)) : undefined;
    }
  }
  report.changed = report.rows > 0 && report.titles === 0 && !own;
}

/** The paper a page is about, as the rule finds it in a script's data. */
function readOwnData(site: Site, page: Page): DetectedPaper | undefined {
  const draft = site.pagePaper?.(page);
  const anchor = draft && titleElement(page.document, draft.title);
  return draft && checked({ ...draft, url: draft.url ?? page.url.href }, page, anchor);
}

/** The paper a page is about: by the rule's fields, its gaps filled by what the page says in standard ways. */
function* readSitePaper(
  fields: NonNullable<Site['paper']>,
  page: Page,
): Generator<undefined, DetectedPaper | undefined> {
  const within = page.document.querySelector(fields.within);
  const read = within ? readFields(fields satisfies Fields, within, page) : {};
  if (!read.draft) return undefined;
  const found = checked({ ...read.draft, url: read.draft.url ?? page.url.href }, page, read.anchor);
  const { own } = yield* readStandards(page);
  const said = own && ownFound(own, page);
  return found && said ? { ...found, paper: completed(found.paper, said.paper) } : found;
}

function checkedAll(drafts: Draft[], page: Page): PaperIndex<Paper> {
  const papers = new PaperIndex<Paper>();
  for (const draft of drafts) {
    const found = checked(draft, page);
    if (found) papers.set(found.paper, found.paper);
  }
  return papers;
}

function withEmbedded(found: DetectedPaper, embedded: PaperIndex<Paper>): DetectedPaper {
  const more = embedded.find(found.paper);
  return more ? { ...found, paper: completed(found.paper, more) } : found;
}

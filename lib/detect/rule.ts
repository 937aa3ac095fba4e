/** Reading a page by its site's rule. */
import { fillGaps } from '../complete-paper.ts';
import type { Draft, Paper } from '../paper.ts';
import type { Fields, Page } from '../page/page.ts';
import type { Site } from '../sites/shared/site.ts';
import { titleElement } from '../standards/title-element.ts';
import { readFields } from '../page/fields.ts';
import { validateDraft, type DetectedPaper, mergePagePaper } from './detected-paper.ts';
import type { Claims } from './claims.ts';
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
  places: Claims,
): Generator<DetectedPaper | undefined, void> {
  const embedded = indexById(site.embedded?.(page) ?? [], page);
  const own = readScriptPaper(site, page) ?? (site.paper && (yield* readSitePaper(site.paper, page)));
  if (own) yield places.claim(fillFromEmbedded(own, embedded));
  for (const listing of site.listings ?? []) {
    for (const row of page.document.querySelectorAll(listing.row)) {
      if (listing.outside && row.closest(listing.outside)) continue;
      if (listing.skip?.(row, page)) continue;
      report.rows++;
      const read = readFields(listing, row, page);
      const found = read.draft && validateDraft(read.draft, page, read.anchor);
      if (!read.draft) page.log?.('row refused', { row: report.rows, reason: 'no-title' });
      if (found) report.titles++;
      yield found ? places.claim(fillFromEmbedded(found, embedded)) : undefined;
    }
  }
  report.changed = report.rows > 0 && report.titles === 0 && !own;
}

/** The paper a page is about, as the rule finds it in a script's data. */
function readScriptPaper(site: Site, page: Page): DetectedPaper | undefined {
  const draft = site.pagePaper?.(page);
  const anchor = draft && titleElement(page.document, draft.title);
  return draft && validateDraft({ ...draft, url: draft.url ?? page.url.href }, page, anchor);
}

/** The paper a page is about: by the rule's fields, its gaps filled by what the page says in standard ways. */
function* readSitePaper(
  fields: NonNullable<Site['paper']>,
  page: Page,
): Generator<undefined, DetectedPaper | undefined> {
  const within = page.document.querySelector(fields.within);
  const read = within ? readFields(fields satisfies Fields, within, page) : {};
  if (!read.draft) return undefined;
  const found = validateDraft({ ...read.draft, url: read.draft.url ?? page.url.href }, page, read.anchor);
  const { pagePaper: own } = yield* readStandards(page);
  const said = own && mergePagePaper(own, page);
  return found && said ? { ...found, paper: fillGaps(found.paper, said.paper) } : found;
}

function indexById(drafts: Draft[], page: Page): Map<string, Paper> {
  const byId = new Map<string, Paper>();
  for (const draft of drafts) {
    const found = validateDraft(draft, page);
    for (const id of found?.paper.ids ?? []) if (found) byId.set(id, found.paper);
  }
  return byId;
}

function fillFromEmbedded(found: DetectedPaper, embedded: Map<string, Paper>): DetectedPaper {
  const more = found.paper.ids.map((id) => embedded.get(id)).find(Boolean);
  return more ? { ...found, paper: fillGaps(found.paper, more) } : found;
}

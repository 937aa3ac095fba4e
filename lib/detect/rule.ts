/** Reads a page by the rule of its site. */
import { fillGaps } from '../complete-paper.ts';
import type { Draft, Paper } from '../paper.ts';
import { PaperIndex } from '../paper-index.ts';
import type { Fields, Page } from '../page/page.ts';
import type { Site } from '../sites/shared/site.ts';
import { titleElement } from '../standards/title-element.ts';
import { readFields } from '../page/fields.ts';
import { validateDraft, type DetectedPaper, mergePagePaper } from './detected-paper.ts';
import type { Claims } from './claims.ts';
import { readStandards } from './standards.ts';

/** What a rule found. `changed` if there are rows but no titles, so that the site has probably changed. */
export interface RuleReport {
  site?: string;
  rows: number;
  titles: number;
  changed: boolean;
}

/**
 * Reads the paper that the page is about, then the rows of its listings.
 *
 * @param report is filled in.
 */
export function* readSite(
  site: Site,
  page: Page,
  report: RuleReport,
  claims: Claims,
): Generator<DetectedPaper | undefined, void> {
  const embedded = indexPapers(attempt(page, () => site.embedded?.(page)) ?? [], page);
  const pagePaper = readScriptPaper(site, page) ?? (site.paper && (yield* readSitePaper(site.paper, page)));
  if (pagePaper) yield claims.claim(fillFromEmbedded(pagePaper, embedded));
  for (const listing of site.listings ?? []) {
    for (const row of page.document.querySelectorAll(listing.row)) {
      if (listing.outside && row.closest(listing.outside)) continue;
      yield attempt(page, () => {
        if (listing.skip?.(row, page)) return undefined;
        report.rows++;
        const read = readFields(listing, row, page);
        const found = read.draft && validateDraft(read.draft, page, read.anchor);
        if (!read.draft) page.log?.('row refused', { row: report.rows, reason: 'no-title' });
        if (found) report.titles++;
        return found && claims.claim(fillFromEmbedded(found, embedded));
      });
    }
  }
  report.changed = report.rows > 0 && report.titles === 0 && !pagePaper;
}

/** Reads one thing of the page. If that throws, it alone is lost, and the rest of the page is read. */
function attempt<T>(page: Page, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    page.log?.('rule failed', { error: String(error) });
    return undefined;
  }
}

/** Reads the paper that the page is about from the data of a script. */
function readScriptPaper(site: Site, page: Page): DetectedPaper | undefined {
  return attempt(page, () => {
    const draft = site.pagePaper?.(page);
    const anchor = draft && titleElement(page.document, draft.title);
    return draft && validateDraft({ ...draft, url: draft.url ?? page.url.href }, page, anchor);
  });
}

/** Reads the paper that the page is about by the fields of the rule, and fills gaps from standards. */
function* readSitePaper(
  fields: NonNullable<Site['paper']>,
  page: Page,
): Generator<undefined, DetectedPaper | undefined> {
  const within = page.document.querySelector(fields.within);
  const read = within ? readFields(fields satisfies Fields, within, page) : {};
  if (!read.draft) return undefined;
  const found = validateDraft({ ...read.draft, url: read.draft.url ?? page.url.href }, page, read.anchor);
  const { pagePaper } = yield* readStandards(page);
  const standard = pagePaper && mergePagePaper(pagePaper, page);
  return found && standard ? { ...found, paper: fillGaps(found.paper, standard.paper) } : found;
}

function indexPapers(drafts: Draft[], page: Page): PaperIndex<Paper> {
  const papers = new PaperIndex<Paper>();
  for (const draft of drafts) {
    const found = attempt(page, () => validateDraft(draft, page));
    if (found) papers.set(found.paper, found.paper);
  }
  return papers;
}

function fillFromEmbedded(found: DetectedPaper, embedded: PaperIndex<Paper>): DetectedPaper {
  const more = embedded.find(found.paper);
  return more ? { ...found, paper: fillGaps(found.paper, more) } : found;
}

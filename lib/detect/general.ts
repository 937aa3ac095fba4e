/**
 * Reads a page without a site rule: first metadata and markup, then links to known papers, then lists by
 * people, by PDFs and by titles alone.
 */
import type { Page } from '../page/page.ts';
import { validateDraft, type DetectedPaper, toListedPaper, mergePagePaper } from './detected-paper.ts';
import { groupIntoBlocks, findPaperLinks } from './links.ts';
import { readBlocks, type PageReference } from './listing.ts';
import { readPdfListing } from './pdf-listing.ts';
import type { Claims } from './claims.ts';
import { readRepeatedRows } from './repeated-rows.ts';
import { readSegmentedRows } from './segmented-rows.ts';
import { readStandards } from './standards.ts';
import { readTitleList } from './title-list.ts';

/**
 * Reads what the site rule did not.
 *
 * @param claims what the rule has read. If that is nothing, standards are read first.
 * @param mentions false to leave out papers that the page links to but does not list.
 */
export function* readGeneral(
  page: Page,
  claims: Claims,
  mentions: boolean,
): Generator<DetectedPaper | undefined, void> {
  let listing = claims.count === 0;
  if (listing) {
    const { pagePaper, listed } = yield* readStandards(page);
    listing = pagePaper === undefined;
    for (const found of pagePaper
      ? [mergePagePaper(pagePaper, page)]
      : listed.map((item) => toListedPaper(item, page)))
      yield found && claims.claim(found);
  }
  if (!listing && !mentions) return;
  const links = yield* findPaperLinks(page, claims.ids);
  const blocks = claims.unclaimed(yield* groupIntoBlocks(links));
  for (const reference of readBlocks(blocks, page, listing)) yield toDetectedPaper(reference, page, claims);
  let unsure: PageReference[] = [];
  for (const read of [readRepeatedRows, readPdfListing, readSegmentedRows, readTitleList]) {
    if (!listing || claims.count > 0) return;
    // The first reader that offers something decides what is offered.
    const offered: PageReference[] = [];
    for (const reference of read(page)) {
      if (reference?.unsure) offered.push(reference);
      else yield toDetectedPaper(reference, page, claims);
    }
    if (unsure.length === 0) unsure = offered;
  }
  if (claims.count > 0) return;
  for (const reference of unsure) yield toDetectedPaper(reference, page, claims);
}

/** Validates a row or a mention. A row is claimed, unless it is unsure. */
function toDetectedPaper(
  reference: PageReference | undefined,
  page: Page,
  claims: Claims,
): DetectedPaper | undefined {
  const found = reference && validateDraft(reference.draft, page, reference.anchor);
  if (!found || !reference) return undefined;
  if (reference.unsure) return { ...found, unsure: true };
  return reference.mention ? { ...found, mention: true } : claims.claim(found);
}

/** What any page may say of papers, whatever site it is of: standards first, links to known papers and to PDFs next. */
import type { Page } from '../page/page.ts';
import { validateDraft, type DetectedPaper, toListedPaper, mergePagePaper } from './detected-paper.ts';
import { groupIntoBlocks, findPaperLinks } from './links.ts';
import { readBlocks, type Reference } from './listing.ts';
import { readPdfListing } from './pdf-listing.ts';
import type { Claims } from './claims.ts';
import { readStandards } from './standards.ts';

/**
 * Reads what a rule has left.
 *
 * @param places what was read before; a page of which nothing was is read by its standards first.
 * @param mentions false when nobody asks for links to papers besides those that the page lists.
 */
export function* readGeneral(
  page: Page,
  places: Claims,
  mentions: boolean,
): Generator<DetectedPaper | undefined, void> {
  let listing = places.count === 0;
  if (listing) {
    const { pagePaper: own, listed: items } = yield* readStandards(page);
    listing = own === undefined;
    for (const found of own ? [mergePagePaper(own, page)] : items.map((item) => toListedPaper(item, page)))
      yield found && places.claim(found);
  }
  if (!listing && !mentions) return;
  const links = yield* findPaperLinks(page, places.ids);
  const blocks = places.unclaimed(yield* groupIntoBlocks(links));
  for (const reference of readBlocks(blocks, page.url, listing))
    yield toDetectedPaper(reference, page, places);
  if (listing && places.count === 0)
    for (const reference of readPdfListing(page)) yield toDetectedPaper(reference, page, places);
}

/** A row of a listing, or a mention, as the links of a page tell it. */
function toDetectedPaper(
  reference: Reference | undefined,
  page: Page,
  places: Claims,
): DetectedPaper | undefined {
  const found = reference && validateDraft(reference.draft, page, reference.anchor);
  if (!found || !reference) return undefined;
  return reference.mention ? { ...found, mention: true } : places.claim(found);
}

/** What any page may say of papers, whatever site it is of: standards first, links to known papers and to PDFs next. */
import type { Page } from '../page/page.ts';
import { checked, type DetectedPaper, listedFound, ownFound } from './detected-paper.ts';
import { blocksOf, paperLinks } from './links.ts';
import { readBlocks, type Reference } from './listing.ts';
import { readPdfListing } from './pdf-listing.ts';
import type { Places } from './places.ts';
import { readStandards } from './standards.ts';

/**
 * Reads what a rule has left.
 *
 * @param places what was read before; a page of which nothing was is read by its standards first.
 * @param mentions false when nobody asks for links to papers besides those that the page lists.
 */
export function* readGeneral(
  page: Page,
  places: Places,
  mentions: boolean,
): Generator<DetectedPaper | undefined, void> {
  let listing = places.taken === 0;
  if (listing) {
    const { own, items } = yield* readStandards(page);
    listing = own === undefined;
    for (const found of own ? [ownFound(own, page)] : items.map((item) => listedFound(item, page)))
      yield found && places.take(found);
  }
  if (!listing && !mentions) return;
  const links = yield* paperLinks(page, places.ids);
  const blocks = places.free(yield* blocksOf(links));
  for (const reference of readBlocks(blocks, page.url, listing)) yield referred(reference, page, places);
  if (listing && places.taken === 0)
    for (const reference of readPdfListing(page)) yield referred(reference, page, places);
}

/** A row of a listing, or a mention, as the links of a page tell it. */
function referred(reference: Reference | undefined, page: Page, places: Places): DetectedPaper | undefined {
  const found = reference && checked(reference.draft, page, reference.anchor);
  if (!found || !reference) return undefined;
  return reference.mention ? { ...found, mention: true } : places.take(found);
}

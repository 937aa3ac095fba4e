/** Listings whose links lead to no known paper: rows that have a title, people's names and a PDF. */
import { hrefOf } from '../page/dom.ts';
import type { Page } from '../page/page.ts';
import { groupIntoBlocks, findPdfLinks } from './links.ts';
import { readBlocks, type Reference } from './listing.ts';

/** Rows from which they are a listing; reports and minutes come as PDFs, too, but without authors. */
const FEWEST = 3;

/** The rows of the contents page of a journal or of proceedings; none where fewer than half of the PDFs have authors. */
export function* readPdfListing(page: Page): Generator<Reference | undefined, void> {
  const blocks = yield* groupIntoBlocks(yield* findPdfLinks(page));
  const rows: Reference[] = [];
  for (const reference of readBlocks(blocks, page.url, true)) {
    // Here the title's own link is the paper's page; the link that was known by its form is only the PDF.
    const url = reference && hrefOf(reference.anchor);
    if (reference?.draft.authors?.length)
      rows.push(url ? { ...reference, draft: { ...reference.draft, url } } : reference);
    yield undefined;
  }
  if (rows.length >= FEWEST && rows.length * 2 >= blocks.length) yield* rows;
}

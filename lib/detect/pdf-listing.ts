/** Reads listings that link to no known paper: rows with a title, authors and a PDF. */
import { hrefOf } from '../page/dom.ts';
import type { Page } from '../page/page.ts';
import { groupIntoBlocks, findPdfLinks } from './links.ts';
import { readBlocks, type PageReference } from './listing.ts';

/** Fewest rows that make a listing. They must have authors, since reports and minutes are PDFs too. */
const FEWEST = 3;

/** Yields the rows of a table of contents, or none if fewer than half of the PDFs have authors. */
export function* readPdfListing(page: Page): Generator<PageReference | undefined, void> {
  const blocks = yield* groupIntoBlocks(yield* findPdfLinks(page));
  const rows: PageReference[] = [];
  for (const reference of readBlocks(blocks, page.url, true)) {
    // The link of the title leads to the paper's page; the other link is only the PDF.
    const url = reference && hrefOf(reference.anchor);
    if (reference?.draft.authors?.length)
      rows.push(url ? { ...reference, draft: { ...reference.draft, url } } : reference);
    yield undefined;
  }
  if (rows.length >= FEWEST && rows.length * 2 >= blocks.length) yield* rows;
}

/** Reads listings that link to no known paper: rows with a title, authors and a PDF. */
import { hrefOf } from '../page/dom.ts';
import type { Page } from '../page/page.ts';
import { judgeTitleList } from './list-evidence.ts';
import { groupIntoBlocks, findPdfLinks } from './links.ts';
import { readBlocks, type PageReference } from './listing.ts';

/** Fewest rows that make a listing. Without people, their titles must say so: minutes are PDFs, too. */
const FEWEST = 3;

/** Yields the rows of a table of contents, or none if most PDFs are no papers. */
export function* readPdfListing(page: Page): Generator<PageReference | undefined, void> {
  const blocks = yield* groupIntoBlocks(yield* findPdfLinks(page));
  const rows: PageReference[] = [];
  for (const reference of readBlocks(blocks, page, true)) {
    // The link of the title leads to the paper's page; the other link is only the PDF.
    const url = reference && hrefOf(reference.anchor);
    if (reference && !reference.mention)
      rows.push(url ? { ...reference, draft: { ...reference.draft, url } } : reference);
    yield undefined;
  }
  const withPeople = rows.filter(({ draft }) => draft.authors?.length);
  if (withPeople.length >= FEWEST && withPeople.length * 2 >= blocks.length) yield* withPeople;
  else yield* titledRows(rows, page);
}

function* titledRows(rows: readonly PageReference[], page: Page): Generator<PageReference, void> {
  const [first] = rows;
  if (!first || rows.length < FEWEST) return;
  const titles = rows.map(({ draft }) => draft.title ?? '');
  const verdict = judgeTitleList({ anchor: first.anchor, titles, pdfs: rows.length }, page);
  if (verdict === 'other') return;
  for (const row of rows) yield { ...row, unsure: verdict === 'unsure' };
}

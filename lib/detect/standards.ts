/** Reads a page by all standards: meta tags, JSON-LD, microdata, RDFa and COinS. */
import { readPagePaper } from '../standards/page-paper.ts';
import type { PagePaper } from '../standards/page-paper.ts';
import { readCoins } from '../standards/coins.ts';
import type { DescribedPaper } from '../standards/described-paper.ts';
import { readJsonLd } from '../standards/json-ld.ts';
import { readMicrodata, readRdfa } from '../standards/markup.ts';
import type { Page } from '../page/page.ts';

/** The paper that a page is about, or else the papers that it lists. */
export interface Standards {
  pagePaper: PagePaper | undefined;
  listed: DescribedPaper[];
}

/** Reads all standards, yielding after each item. */
export function* readStandards(page: Page): Generator<undefined, Standards> {
  const embedded = [readJsonLd(page)];
  for (const reading of [readMicrodata(page), readRdfa(page), readCoins(page.document)]) {
    const read: DescribedPaper[] = [];
    for (const described of reading) {
      if (described) read.push(described);
      yield undefined;
    }
    embedded.push(read);
  }
  const pagePaper = yield* readPagePaper(page, embedded);
  return { pagePaper, listed: pagePaper ? [] : embedded.flat().filter((described) => described.scholarly) };
}

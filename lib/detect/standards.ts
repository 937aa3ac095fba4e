/** Reading a page by what it says in standard ways: metadata, markup, and links to known papers. */
import { readPagePaper } from '../standards/page-paper.ts';
import type { PagePaper } from '../standards/page-paper.ts';
import { readCoins } from '../standards/coins.ts';
import type { DescribedPaper } from '../standards/described-paper.ts';
import { readJsonLd } from '../standards/json-ld.ts';
import { readMicrodata, readRdfa } from '../standards/markup.ts';
import type { Page } from '../page/page.ts';

/** What standards say of a page: that it is about a paper, or which papers it lists. */
export interface Standards {
  pagePaper: PagePaper | undefined;
  listed: DescribedPaper[];
}

/** Reads all standards, yielding after each small piece of work. */
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
  const own = yield* readPagePaper(page, embedded);
  return { pagePaper: own, listed: own ? [] : embedded.flat().filter((described) => described.scholarly) };
}

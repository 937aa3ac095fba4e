/** Reading a page by what it says in standard ways: metadata, markup, and links to known papers. */
import { readOwnPaper } from '../standards/own-paper.ts';
import type { OwnPaper } from '../standards/own-paper.ts';
import { readCoins } from '../standards/coins.ts';
import type { Described } from '../standards/described.ts';
import { readJsonLd } from '../standards/json-ld.ts';
import { readMicrodata, readRdfa } from '../standards/markup.ts';
import type { Page } from '../page/page.ts';

/** What standards say of a page: that it is about a paper, or which papers it lists. */
export interface Standards {
  own: OwnPaper | undefined;
  items: Described[];
}

/** Reads all standards, yielding after each small piece of work. */
export function* readStandards(page: Page): Generator<undefined, Standards> {
  const embedded = [readJsonLd(page)];
  for (const reading of [readMicrodata(page), readRdfa(page), readCoins(page.document)]) {
    const read: Described[] = [];
    for (const described of reading) {
      if (described) read.push(described);
      yield undefined;
    }
    embedded.push(read);
  }
  const own = yield* readOwnPaper(page, embedded);
  return { own, items: own ? [] : embedded.flat().filter((described) => described.scholarly) };
}

/**
 * What a site rule is. One file per site in `lib/sites/`; the folder is the registry (`index.ts`).
 *
 * A rule is data: which addresses it is for, and where the fields of a row stand. A field that no selector can reach is
 * a function of the row. See CONTRIBUTING.md for how to add one.
 */
import type { Fields, Page } from '../../page/page.ts';
import type { Draft } from '../../paper.ts';

/** A repeated row of a listing: each element that matches `row` is one paper. */
export interface Listing extends Fields {
  row: string;
  /** Rows inside these are mentions (citations, recommendations), not what the page lists. */
  outside?: string;
  /** Rows that are no paper at all (the volume itself, its preface) or not on this kind of page. */
  skip?: (row: Element, page: Page) => boolean;
}

export interface Site {
  /** Kebab case; the file's name. */
  id: string;
  /** As people call the site. */
  name: string;
  /** Match patterns of the addresses that this rule reads; they become the manifest's. */
  matches: string[];
  /** Ids of the address rules (`lib/addresses/`) for its hosts; left out where its addresses name no papers. */
  addresses?: readonly string[];
  /** Addresses that the rule is for, at least one: a test checks them against `matches`. */
  examples: string[];
  listings?: Listing[];
  /** A paper's own page: fields inside the first element that matches `within`. `citation_*` and JSON-LD fill the gaps. */
  paper?: Fields & { within: string };
  /** The page's own paper where only a script's data names it; without one, `paper` is asked. */
  pagePaper?: (page: Page) => Draft | undefined;
  /** Data the page carries beside its markup (JSON in an attribute or a script): completes rows that share an id. */
  embedded?: (page: Page) => Draft[];
  /**
   * How an abstract that a listing does not show may be had: `paper` reads the paper's own page, same origin, when a
   * row is saved. Left out: never fetch from this site.
   */
  complete?: 'paper';
}

/** Checks nothing at run time: it gives a rule its type where it is written. */
export function defineSite(site: Site): Site {
  return site;
}

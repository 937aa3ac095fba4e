/**
 * What a site rule is. One file per site in this folder; the folder is the registry (`index.ts`).
 *
 * A rule is data: which addresses it is for, and where the fields of a row stand. A field that no selector can reach is
 * a function of the row. See CONTRIBUTING.md for how to add one.
 */
import type { Identify } from '../identity/address-rule.ts';
import type { Draft } from '../paper.ts';

/** Where a field stands: a selector inside the row, or a function of the row. */
export type Field<T> = string | ((row: Element, page: Page) => T | undefined);

/** The page a rule reads: its document is never changed. */
export interface Page {
  document: Document;
  url: URL;
  /** Reads which paper an address names. */
  identify: Identify;
}

/** The fields of one paper on a page. Text is read as a person sees it (`dom.ts`), markup stays text. */
export interface Fields {
  /** The element that holds the title: its text is the title, and the mark stands before it. */
  title: Field<Element>;
  /** The link to the paper's own page; the title's own link when left out. */
  link?: Field<Element | string>;
  pdf?: Field<Element | string>;
  /** The link to the paper's code. */
  code?: Field<Element | string>;
  /** One element per author, or the names. Split at commas, semicolons and "and" when a single element holds several. */
  authors?: Field<string[]>;
  abstract?: Field<Element | string>;
  /** A year is the first plausible number of four digits in the text. */
  year?: Field<Element | string | number>;
  venue?: Field<Element | string>;
  /** Further ids and addresses of this very paper: links (by selector), or text. */
  ids?: Field<string[]>;
  /** Parts of any field that are not its text ("Title:", badges, "△ Less"). */
  strip?: string;
}

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

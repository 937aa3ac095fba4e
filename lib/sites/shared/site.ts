/**
 * The type of a site rule. Each site has one file in `lib/sites/`, which `index.ts` collects.
 *
 * A rule is data: the addresses it applies to, and selectors for the fields of a row. A field that no
 * selector can find is a function of the row. CONTRIBUTING.md explains how to add a rule.
 */
import type { Fields, Page } from '../../page/page.ts';
import type { Draft } from '../../paper.ts';

/** The rows of a listing. Each element that matches `row` is one paper. */
export interface Listing extends Fields {
  row: string;
  /** Selector of regions whose rows are only mentions (citations, recommendations). */
  outside?: string;
  /** Whether to skip a row that is not a paper (the volume itself, its preface), or not on this page. */
  skip?: (row: Element, page: Page) => boolean;
}

export interface Site {
  /** The file name, in kebab case. */
  id: string;
  /** The usual name of the site. */
  name: string;
  /** Match patterns of the addresses that the rule applies to; they are copied to the manifest. */
  matches: string[];
  /**
   * Ids of the address rules (`lib/addresses/`) for its hosts; left out if its addresses do not name papers.
   */
  addresses?: readonly string[];
  /** At least one address that the rule applies to; a test checks them against `matches`. */
  examples: string[];
  listings?: Listing[];
  /** The page of a paper: fields inside the first element that matches `within`. Standards fill the gaps. */
  paper?: Fields & { within: string };
  /** Reads the paper of a page from script data. If it returns undefined, `paper` is used. */
  pagePaper?: (page: Page) => Draft | undefined;
  /** Reads papers from JSON in an attribute or a script, to fill gaps of rows with the same id. */
  embedded?: (page: Page) => Draft[];
  /**
   * How to get an abstract that a listing lacks: `paper` fetches the paper's page, same origin, when a row is
   * saved. If left out, nothing is fetched from this site.
   */
  complete?: 'paper';
}

/** Returns the rule unchanged; it only provides the type. */
export function defineSite(site: Site): Site {
  return site;
}

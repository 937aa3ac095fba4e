/** The types of a page and of the fields by which a rule reads a paper from it. */
import type { Identify } from '../identity/address-rule.ts';
import type { Log } from '../settings/debug.ts';

/** The page that is read. Its document is not changed. */
export interface Page {
  document: Document;
  url: URL;
  /** Returns the ids of the paper that an address names. */
  identify: Identify;
  /** Logs why a row was refused. */
  log?: Log | undefined;
}

/** How to find a field: a selector inside the row, or a function of the row. */
export type Field<T> = string | ((row: Element, page: Page) => T | undefined);

/** The fields of one paper on a page. Text is read by `textOf`. */
export interface Fields {
  /** The element of the title. The mark is inserted before it. */
  title: Field<Element>;
  /** The link to the page of the paper. Default: the link of the title. */
  link?: Field<Element | string>;
  pdf?: Field<Element | string>;
  /** The link to the paper's code. */
  code?: Field<Element | string>;
  /** One element per author, or the names. A single element is split at commas, semicolons and "and". */
  authors?: Field<string[]>;
  abstract?: Field<Element | string>;
  /** The first plausible number of four digits in the text is the year. */
  year?: Field<Element | string | number>;
  venue?: Field<Element | string>;
  /** Further ids or addresses of the paper: links or text. */
  ids?: Field<string[]>;
  /** Selector of descendants to leave out of all fields ("Title:", badges, "△ Less"). */
  strip?: string;
}

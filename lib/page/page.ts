/** The types of a page and of the fields by which a rule reads a paper from it. */
import type { TextClassifiers } from '../classifiers/text-classifiers.ts';
import type { Identify } from '../identity/address-rule.ts';
import type { NameOrder } from '../names/parse-name.ts';
import type { StatedName } from '../names/name.ts';
import type { PaperType } from '../publication.ts';
import type { Log } from '../settings/debug.ts';

/** The page that is read. Its document is not changed. */
export interface Page {
  document: Document;
  url: URL;
  /** Returns the ids of the paper that an address names. */
  identify: Identify;
  /** Missing where a rule of the site is expected to read the page, or where they could not be loaded. */
  classifiers?: TextClassifiers | undefined;
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
  /**
   * One element per author, or the names. Split at commas, semicolons and "and" when a single element holds
   * several.
   */
  authors?: Field<StatedName[]>;
  /** How the site writes names, where a single one could be read in two ways: `Olga B`. */
  authorOrder?: NameOrder;
  abstract?: Field<Element | string>;
  /**
   * A year is the first plausible number of four digits in the text; a day or month beside it is kept, too.
   */
  year?: Field<Element | string | number>;
  /** What kind of work it is: the same for all rows, or told by the row. */
  type?: PaperType | ((row: Element, page: Page) => PaperType | undefined);
  venue?: Field<Element | string>;
  volume?: Field<Element | string>;
  issue?: Field<Element | string>;
  pages?: Field<Element | string>;
  publisher?: Field<Element | string>;
  /** Further ids and addresses of this very paper: links (by selector), or text. */
  ids?: Field<string[]>;
  /** Selector of descendants to leave out of all fields ("Title:", badges, "△ Less"). */
  strip?: string;
}

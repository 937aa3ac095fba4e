/** Reads one paper by the fields of a rule. */
import { hrefOf, textOf } from './dom.ts';
import { parseNames, splitNames } from '../names/split-names.ts';
import { CUT, type StatedName } from '../names/name.ts';
import type { NameOrder } from '../names/parse-name.ts';
import { publishedIn } from '../text/iso-date.ts';
import type { PaperType } from '../publication.ts';
import { type Draft, LIMITS } from '../paper.ts';
import type { Field, Fields, Page } from './page.ts';
import { plainText } from '../text/plain-text.ts';

/** The draft read from a row, and the element its mark is inserted before. No draft if the title is empty. */
export interface FieldsResult {
  anchor?: Element;
  draft?: Draft;
}

/**
 * Reads a row. A field function that throws counts as a missing field, so that one odd row does not fail the
 * page.
 */
export function readFields(fields: Fields, row: Element, page: Page): FieldsResult {
  const found = evaluate(fields.title, row, page);
  const anchor = isNode(found) ? found : undefined;
  const title = anchor ? textOf(anchor, fields.strip) : '';
  if (!anchor || !title) return anchor ? { anchor } : {};
  const text = (field: Field<Element | string> | undefined) => textField(field, row, page, fields.strip);
  const link = addressField(fields.link, row, page) ?? (fields.link ? undefined : hrefOf(anchor));
  const draft: Draft = {
    title,
    authors: inOrder(authorsField(fields, row, page), fields.authorOrder),
    abstract: text(fields.abstract)?.replace(/^abstract\s*[:.—-]?\s+/i, ''),
    venue: text(fields.venue),
    ...whenField(fields.year, row, page),
    type: typeof fields.type === 'function' ? typeField(fields.type, row, page) : fields.type,
    volume: text(fields.volume),
    issue: text(fields.issue),
    pages: text(fields.pages),
    publisher: text(fields.publisher),
    url: link,
    pdfUrl: addressField(fields.pdf, row, page),
    codeUrl: addressField(fields.code, row, page),
    ids: idsField(fields.ids, row, page),
  };
  return { anchor, draft };
}

/** The first plausible year in a text: 1500 to 2099. */
export function yearIn(text: string | undefined): number | undefined {
  const year = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/.exec(text ?? '')?.[0];
  return year ? Number(year) : undefined;
}

function evaluate(
  field: Field<Element | string | number>,
  row: Element,
  page: Page,
): Element | string | number | undefined {
  if (typeof field === 'string') return (field === ':scope' ? row : row.querySelector(field)) ?? undefined;
  return tryRead(() => field(row, page));
}

function tryRead<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function textField(
  field: Field<Element | string> | undefined,
  row: Element,
  page: Page,
  strip?: string,
): string | undefined {
  const found = field && evaluate(field, row, page);
  const text = isNode(found) ? textOf(found, strip) : found;
  return text ? String(text) : undefined;
}

function addressField(
  field: Field<Element | string> | undefined,
  row: Element,
  page: Page,
): string | undefined {
  const found = field && evaluate(field, row, page);
  return isNode(found) ? hrefOf(found) : found?.toString();
}

function typeField(
  type: (row: Element, page: Page) => PaperType | undefined,
  row: Element,
  page: Page,
): PaperType | undefined {
  return tryRead(() => type(row, page));
}

/** The year, and the date where the same text writes one of that year. */
function whenField(
  field: Field<Element | string | number> | undefined,
  row: Element,
  page: Page,
): Pick<Draft, 'year' | 'date'> {
  const found = field && evaluate(field, row, page);
  if (typeof found === 'number') return { year: found };
  const text = isNode(found) ? textOf(found) : found;
  return { year: yearIn(text), date: publishedIn(text).date };
}

function authorsField(fields: Fields, row: Element, page: Page): StatedName[] | undefined {
  const field = fields.authors;
  if (typeof field !== 'string') return field && tryRead(() => field(row, page));
  // One more than the limit, so that validation notices a longer list.
  const elements = [...row.querySelectorAll(field)].slice(0, LIMITS.authors + 1);
  const texts = elements.map((e) => plainText(textOf(e, fields.strip))).filter(Boolean);
  return texts.length === 1
    ? splitNames(texts[0] ?? '')
    : texts.map((t) => t.replace(/^[\s,;]+|[\s,;]+$/g, ''));
}

/** Names in their parts where the site's order of them is known. */
function inOrder(authors: StatedName[] | undefined, order: NameOrder | undefined): StatedName[] | undefined {
  return order
    ? authors?.map((author) => (author === CUT ? author : (parseNames([author], order)[0] ?? author)))
    : authors;
}

function idsField(field: Field<string[]> | undefined, row: Element, page: Page): string[] | undefined {
  if (typeof field !== 'string') return field && tryRead(() => field(row, page));
  const elements = [...row.querySelectorAll(field)].slice(0, LIMITS.ids);
  return elements.map((e) => hrefOf(e) ?? textOf(e)).filter(Boolean);
}

function isNode(value: unknown): value is Element {
  return typeof value === 'object' && value !== null;
}

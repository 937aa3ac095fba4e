/** Reads papers from schema.org items, whatever their syntax (JSON-LD, microdata, RDFa). */
import { yearIn } from '../page/fields.ts';
import type { Identify } from '../identity/address-rule.ts';
import { authorsIn } from '../names.ts';
import type { Draft } from '../paper.ts';
import { plainText } from '../text/plain-text.ts';
import { type DescribedPaper, isPaperId } from './described-paper.ts';

/** A isTyped item whose property values are texts or items. Names are in lower case, without prefix. */
export interface Item {
  types: string[];
  properties: Map<string, (string | Item)[]>;
  /** The element of the title, if the item is part of the visible page. */
  anchor?: Element;
}

/** Search engines allow headlines of up to 110 characters, so pages truncate them a little below. */
const SHORTEST_CUT = 100;

const PAPER = new Set(['scholarlyarticle', 'medicalscholarlyarticle', 'academicarticle']);
// Types that essays, manuals and news have too, so an id or a periodical is required.
const MAYBE = new Set([
  'article',
  'techarticle',
  'report',
  'thesis',
  'chapter',
  'creativework',
  'publication',
]);
const PERIODICAL = /^(?:periodical|journal|publicationissue|publicationvolume|proceedings|bookseries)$/;

/** Whether an item is of a type that papers have. */
export function mayBePaper(item: Item): boolean {
  return item.types.some((type) => PAPER.has(type) || MAYBE.has(type));
}

/** Reads a paper from an item. Returns undefined if it has another type or no title. */
export function readItem(item: Item, identify: Identify): DescribedPaper | undefined {
  const title = titleOf(item);
  if (!mayBePaper(item) || !title) return undefined;
  const ids = identifiersOf(item, identify);
  const authors = authorsIn(personNames(item, 'author', 'creator'));
  const abstract = abstractOf(item);
  const container = things(item, 'ispartof', 'publication');
  const isTyped =
    item.types.some((type) => PAPER.has(type)) && (authors.length > 0 || abstract !== undefined);
  const hasSignal =
    ids.length > 0 ||
    container.some((part) => part.types.some((type) => PERIODICAL.test(type))) ||
    (texts(item, 'abstract').length > 0 && authors.length > 0);
  const draft: Draft = {
    title,
    authors,
    abstract,
    year: yearIn(texts(item, 'datepublished', 'issued', 'date', 'copyrightyear', 'datecreated')[0]),
    venue: outermost(container) ?? texts(item, 'ispartof', 'publication').find((name) => !URL.canParse(name)),
    url: addresses(item, 'url', 'mainentityofpage', '@id')[0],
    pdfUrl: [...things(item, 'encoding', 'associatedmedia'), item]
      .flatMap((media) => texts(media, 'contenturl', 'url'))
      .find((url) => /\.pdf(?:$|\?)/i.test(url)),
    ids,
  };
  return { draft, scholarly: isTyped || hasSignal, ...(item.anchor && { anchor: item.anchor }) };
}

/** The headline, or the name if the headline is a truncated name or a citation that contains it. */
function titleOf(item: Item): string | undefined {
  const [headline, name] = [texts(item, 'headline')[0], texts(item, 'name', 'title')[0]];
  const beginning = headline?.replace(/\s*(?:…|\.{3})$/, '') ?? '';
  const isCut = beginning !== headline || beginning.length >= SHORTEST_CUT;
  return name && headline && ((isCut && name.startsWith(beginning)) || headline.includes(name))
    ? name
    : (headline ?? name);
}

function abstractOf(item: Item): string | undefined {
  const description = texts(item, 'description')[0];
  return texts(item, 'abstract')[0] ?? (description && description.length >= 150 ? description : undefined);
}

function identifiersOf(item: Item, identify: Identify): string[] {
  const labelled = things(item, 'identifier').flatMap((id) => {
    const scheme = texts(id, 'propertyid', 'name')[0] ?? '';
    return texts(id, 'value', '@id', 'url').flatMap((value) => [value, `${scheme}:${value}`]);
  });
  const candidates = [...labelled, ...texts(item, 'identifier', 'doi', 'pmid', 'sameas', '@id')];
  return candidates.filter((id) => isPaperId(id, identify));
}

/** The name of the outermost container: the journal of the volume of the issue. */
function outermost(container: Item[]): string | undefined {
  let name: string | undefined;
  let at = container[0];
  for (let depth = 0; at && depth < 4; depth++) {
    name = texts(at, 'name', 'title')[0] ?? name;
    at = things(at, 'ispartof')[0];
  }
  return name;
}

/** The names of people, given as texts or as items with a name or its parts. */
function personNames(item: Item, ...properties: string[]): string[] {
  const values = properties.map((property) => item.properties.get(property)).find(Boolean) ?? [];
  return values.flatMap((value) => {
    if (typeof value === 'string') return [plainText(value)];
    const parts = [texts(value, 'givenname', 'firstname')[0], texts(value, 'familyname', 'lastname')[0]];
    return texts(value, 'name')[0] ?? (parts.filter(Boolean).join(' ') || []);
  });
}

function texts(item: Item, ...properties: string[]): string[] {
  return properties
    .flatMap((property) => item.properties.get(property) ?? [])
    .filter((value) => typeof value === 'string')
    .map((text) => plainText(text).trim())
    .filter(Boolean);
}

function things(item: Item, ...properties: string[]): Item[] {
  return properties
    .flatMap((property) => item.properties.get(property) ?? [])
    .filter((value) => typeof value !== 'string');
}

function addresses(item: Item, ...properties: string[]): string[] {
  return [
    ...texts(item, ...properties),
    ...things(item, ...properties).flatMap((thing) => texts(thing, '@id', 'url')),
  ].filter((text) => /^(?:https?:)?\//.test(text));
}

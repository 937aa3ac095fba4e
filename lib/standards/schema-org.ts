/** Reads papers from schema.org items, whatever their syntax (JSON-LD, microdata, RDFa). */
import { yearIn } from '../page/fields.ts';
import type { Identify } from '../identity/address-rule.ts';
import { type StatedName, toName } from '../names/name.ts';
import { isSuffix } from '../names/titles.ts';
import type { PaperType, PublicationDraft } from '../publication.ts';
import { publishedIn } from '../text/iso-date.ts';
import { plainText } from '../text/plain-text.ts';
import { oneLine } from '../text/plain.ts';
import { authorsIn } from '../names/split-names.ts';
import type { Draft } from '../paper.ts';
import { isbnIn, issnIn, keywordsIn, languageIn, pageRange } from './published.ts';
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
const TYPES: [PaperType, RegExp][] = [
  ['thesis', /^thesis$/],
  ['chapter', /^chapter$/],
  ['report', /^report$/],
];
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
    ...publicationOf(item),
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

/** What the item and the issue, volume and journal that it is part of say of where it was published. */
function publicationOf(item: Item): PublicationDraft {
  const chain = [item];
  for (let depth = 0; depth < 4; depth++) {
    const [container] = things(chain.at(-1) ?? item, 'ispartof', 'publication');
    if (container) chain.push(container);
  }
  const first = (...properties: string[]) => chain.flatMap((part) => texts(part, ...properties))[0];
  const type = TYPES.find(([, words]) => item.types.some((one) => words.test(one)))?.[0];
  const isJournal = chain.some((part) => part.types.some((one) => /^(?:periodical|journal)$/.test(one)));
  return {
    type: type ?? (isJournal ? 'article' : undefined),
    date: publishedIn(texts(item, 'datepublished', 'issued', 'date')[0]).date,
    volume: first('volumenumber', 'volume'),
    issue: first('issuenumber', 'issue'),
    pages: first('pagination') ?? pageRange(first('pagestart'), first('pageend')),
    publisher:
      things(item, 'publisher').flatMap((one) => texts(one, 'name'))[0] ?? texts(item, 'publisher')[0],
    issn: issnIn(chain.flatMap((part) => texts(part, 'issn'))),
    isbn: isbnIn(chain.flatMap((part) => texts(part, 'isbn'))),
    language: languageIn(texts(item, 'inlanguage')[0]),
    keywords: keywordsIn(texts(item, 'keywords')),
  };
}

/** Names of people and bodies: plain text, or things with a name or its parts. */
function personNames(item: Item, ...properties: string[]): StatedName[] {
  const values = properties.map((property) => item.properties.get(property)).find(Boolean) ?? [];
  return values.flatMap((value): StatedName[] => {
    if (typeof value === 'string') return [plainText(value)];
    const [name = ''] = texts(value, 'name');
    if (value.types.some((type) => BODY.test(type)) && name)
      return [toName({ literal: name }, oneLine) ?? name];
    const [given] = texts(value, 'givenname', 'firstname');
    const [family] = texts(value, 'familyname', 'lastname');
    const suffix = texts(value, 'honorificsuffix').find(isSuffix);
    // The parts are of the name shown, or they are of another spelling.
    const whole = family && toName({ family, given, suffix }, oneLine);
    return whole && (given || !name) ? [whole] : name ? [name] : [];
  });
}

const BODY = /organization|consortium|corporation|collaboration/;

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

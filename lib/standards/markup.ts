/** Reads papers from microdata and RDFa (schema.org), often several per page. */
import { nextElement, textOf } from '../page/dom.ts';
import { LIMITS } from '../paper.ts';
import type { Page } from '../page/page.ts';
import type { DescribedPaper } from './described-paper.ts';
import { type Item, readItem } from './schema-org.ts';

/** Items read per page, and elements per item: more than any real listing has, and still fast. */
const MOST_ITEMS = 5_000;
const MOST_ELEMENTS = 5_000;
/** Nesting depth of items: the journal of the volume of the issue of a paper. */
const MOST_DEPTH = 4;

/** The item that contains an element, and its nesting depth. */
interface Owner {
  item: Item;
  depth: number;
}

/** The selector of items, and the attributes for an item, its type and its property name. */
interface Syntax {
  items: string;
  scope: string;
  type: string;
  property: string;
}

const MICRODATA: Syntax = {
  items:
    '[itemscope][itemtype*="Article" i], [itemscope][itemtype*="Thesis" i], [itemscope][itemtype*="Report" i]',
  scope: 'itemscope',
  type: 'itemtype',
  property: 'itemprop',
};
const RDFA: Syntax = {
  items: '[typeof*="Article" i], [typeof*="Thesis" i], [typeof*="Report" i]',
  scope: 'typeof',
  type: 'typeof',
  property: 'property',
};

// The properties that are read. The body of an article, for example, is not.
const TITLES = new Set(['headline', 'name', 'title']);
const WANTED = new Set(
  `${[...TITLES].join(' ')} author creator givenname familyname abstract description datepublished issued date
  identifier doi pmid sameas url mainentityofpage ispartof publication propertyid value contenturl encoding`.split(
    /\s+/,
  ),
);
const ADDRESSES = new Set(['sameas', 'url', 'mainentityofpage', 'contenturl', 'identifier']);

/** Reads the papers in microdata, one item per step so that the caller can pause. */
export function readMicrodata(page: Page): Generator<DescribedPaper | undefined, void> {
  return readItems(page, MICRODATA);
}

/** Reads the papers in RDFa Lite (schema.org, Dublin Core and BIBO terms), one item per step. */
export function readRdfa(page: Page): Generator<DescribedPaper | undefined, void> {
  return readItems(page, RDFA);
}

function* readItems(
  { document, identify }: Page,
  syntax: Syntax,
): Generator<DescribedPaper | undefined, void> {
  const within = new WeakSet<Element>();
  let items = 0;
  for (const element of document.querySelectorAll(syntax.items)) {
    if (++items > MOST_ITEMS) return;
    // An item that is a property of another is a cited paper.
    if (within.has(element) && element.hasAttribute(syntax.property)) continue;
    yield readItem(itemOf(element, syntax, within), identify);
  }
}

/** Reads an item and the items that are its properties. Other items inside are separate papers. */
function itemOf(root: Element, syntax: Syntax, within: WeakSet<Element>): Item {
  const item = createItem(root, syntax);
  const owners = new Map<Element, Owner>([[root, { item, depth: 0 }]]);
  let element = nextElement(root, root, true);
  for (let seen = 0; element && seen < MOST_ELEMENTS; seen++) {
    const around = (element.parentElement && owners.get(element.parentElement)) ?? { item, depth: 0 };
    const properties = localNames(element.getAttribute(syntax.property)).filter((name) => WANTED.has(name));
    const thing = element.hasAttribute(syntax.scope) ? createItem(element, syntax) : undefined;
    if (thing) within.add(element);
    const inside = !thing || (properties.length > 0 && around.depth < MOST_DEPTH);
    owners.set(element, thing ? { item: thing, depth: around.depth + 1 } : around);
    for (const property of properties) {
      addProperty(around.item, property, thing ?? valueOf(element, property));
      if (TITLES.has(property) && around.item === item) item.anchor ??= element;
    }
    // RDFa, and some microdata, have a person's name as the text of the item.
    if (thing?.types.includes('person') && !element.firstElementChild)
      addProperty(thing, 'name', textOf(element));
    element = nextElement(element, root, inside);
  }
  return item;
}

function createItem(element: Element, syntax: Syntax): Item {
  const properties: Item['properties'] = new Map();
  const id =
    element.getAttribute('itemid') ?? element.getAttribute('resource') ?? element.getAttribute('about');
  if (id) properties.set('@id', [id]);
  return { types: localNames(element.getAttribute(syntax.type)), properties };
}

function addProperty(item: Item, property: string, value: string | Item): void {
  if (value === '') return;
  const known = item.properties.get(property);
  if (known) known.push(value);
  else item.properties.set(property, [value]);
}

function valueOf(element: Element, property: string): string {
  const value =
    element.getAttribute('content') ?? (ADDRESSES.has(property) ? element.getAttribute('href') : null);
  return value ?? element.getAttribute('datetime') ?? textOf(element, undefined, LIMITS.abstract + 1);
}

/**
 * Names in lower case without vocabulary: `https://schema.org/ScholarlyArticle` becomes `scholarlyarticle`.
 */
function localNames(attribute: string | null): string[] {
  return (attribute ?? '')
    .slice(0, 1_000)
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .map((token) => token.replace(/^.*[/#:]/, ''));
}

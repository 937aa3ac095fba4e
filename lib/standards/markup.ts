/** Microdata and RDFa: schema.org's papers written into the markup itself, often many a page. */
import { nextElement, textOf } from '../page/dom.ts';
import { LIMITS } from '../paper.ts';
import type { Page } from '../page/page.ts';
import type { Described } from './described.ts';
import { type Item, readItem } from './schema-org.ts';

/** Items looked at on a page, and elements inside one: above any real listing, far below what would take long. */
const MOST_ITEMS = 5_000;
const MOST_ELEMENTS = 5_000;
/** How deep things are nested at most: the journal of the volume of the issue that a paper is part of. */
const MOST_DEPTH = 4;

/** The thing an element is in, and how deep that is. */
interface Owner {
  item: Item;
  depth: number;
}

/** The attributes in which a syntax says "here is a thing", of what type, and which property of the thing around it. */
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

// What a paper is read from; the body of an article, for one, is not collected.
const TITLES = new Set(['headline', 'name', 'title']);
const WANTED = new Set(
  `${[...TITLES].join(' ')} author creator givenname familyname abstract description datepublished issued date
  identifier doi pmid sameas url mainentityofpage ispartof publication propertyid value contenturl encoding volumenumber issuenumber issn isbn pagination pagestart pageend
  publisher inlanguage keywords honorificsuffix`.split(/\s+/),
);
const ADDRESSES = new Set(['sameas', 'url', 'mainentityofpage', 'contenturl', 'identifier']);

/** The papers in a page's microdata, one step an item so that the caller may pause. */
export function readMicrodata(page: Page): Generator<Described | undefined, void> {
  return readItems(page, MICRODATA);
}

/** The papers in a page's RDFa Lite (schema.org, also with Dublin Core's and BIBO's terms), one step an item. */
export function readRdfa(page: Page): Generator<Described | undefined, void> {
  return readItems(page, RDFA);
}

function* readItems({ document, identify }: Page, syntax: Syntax): Generator<Described | undefined, void> {
  const within = new WeakSet<Element>();
  let items = 0;
  for (const element of document.querySelectorAll(syntax.items)) {
    if (++items > MOST_ITEMS) return;
    // A paper cited by another (a property of it) is not one the page is about or lists.
    if (within.has(element) && element.hasAttribute(syntax.property)) continue;
    yield readItem(itemOf(element, syntax, within), identify);
  }
}

/** Reads one item with the things it has as properties; things inside that are no property of it are other papers. */
function itemOf(root: Element, syntax: Syntax, within: WeakSet<Element>): Item {
  const item = started(root, syntax);
  const owners = new Map<Element, Owner>([[root, { item, depth: 0 }]]);
  let element = nextElement(root, root, true);
  for (let seen = 0; element && seen < MOST_ELEMENTS; seen++) {
    const around = (element.parentElement && owners.get(element.parentElement)) ?? { item, depth: 0 };
    const properties = tokens(element.getAttribute(syntax.property)).filter((name) => WANTED.has(name));
    const thing = element.hasAttribute(syntax.scope) ? started(element, syntax) : undefined;
    if (thing) within.add(element);
    const inside = !thing || (properties.length > 0 && around.depth < MOST_DEPTH);
    owners.set(element, thing ? { item: thing, depth: around.depth + 1 } : around);
    for (const property of properties) {
      add(around.item, property, thing ?? valueOf(element, property));
      if (TITLES.has(property) && around.item === item) item.anchor ??= element;
    }
    // RDFa and careless microdata alike put a person's name straight into the thing.
    if (thing?.types.includes('person') && !element.firstElementChild) add(thing, 'name', textOf(element));
    element = nextElement(element, root, inside);
  }
  return item;
}

function started(element: Element, syntax: Syntax): Item {
  const properties: Item['properties'] = new Map();
  const id =
    element.getAttribute('itemid') ?? element.getAttribute('resource') ?? element.getAttribute('about');
  if (id) properties.set('@id', [id]);
  return { types: tokens(element.getAttribute(syntax.type)), properties };
}

function add(item: Item, property: string, value: string | Item): void {
  if (value === '') return;
  const known = item.properties.get(property);
  if (known) known.push(value);
  else item.properties.set(property, [value]);
}

function valueOf(element: Element, property: string): string {
  const said =
    element.getAttribute('content') ?? (ADDRESSES.has(property) ? element.getAttribute('href') : null);
  return said ?? element.getAttribute('datetime') ?? textOf(element, undefined, LIMITS.abstract + 1);
}

/** Names in lower case without vocabulary: `https://schema.org/ScholarlyArticle` and `bibo:AcademicArticle` alike. */
function tokens(attribute: string | null): string[] {
  return (attribute ?? '')
    .slice(0, 1_000)
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .map((token) => token.replace(/^.*[/#:]/, ''));
}

/** Reads papers from JSON-LD (schema.org), including those in `@graph`, `mainEntity` and lists. */
import type { Page } from '../page/page.ts';
import type { DescribedPaper } from './described-paper.ts';
import { type Item, mayBePaper, readItem } from './schema-org.ts';

/** Limits: scripts, code units per script, objects in all, and nesting depth. Anything beyond is ignored. */
const MOST_SCRIPTS = 50;
const MOST_JSON = 2_000_000;
const MOST_THINGS = 20_000;
const MOST_DEPTH = 12;

/** Properties with the papers that a page is about or lists. `citation` and the like contain other papers. */
const INTO = [
  '@graph',
  'mainentity',
  'mainentityofpage',
  'itemlistelement',
  'item',
  'haspart',
  'workexample',
];

/** Returns the papers in page order: usually one on the page of a paper, several on a listing. */
export function readJsonLd({ document, identify }: Page): DescribedPaper[] {
  const scripts = [...document.querySelectorAll('script[type^="application/ld+json" i]')].slice(
    0,
    MOST_SCRIPTS,
  );
  const graph = scripts.map((script) => parseLeniently(script.textContent));
  const reading = new ItemReader();
  reading.index(graph);
  return [...papersIn(reading.item(graph))]
    .map((item) => readItem(item, identify))
    .filter((described) => described !== undefined);
}

/** Parses JSON, tolerating comments around it, line breaks in strings and trailing commas. */
function parseLeniently(text: string): unknown {
  if (text.length > MOST_JSON) return undefined;
  for (const json of [text, repairJson(text)]) {
    try {
      return JSON.parse(json) as unknown;
    } catch {
      continue;
    }
  }
  return undefined;
}

function repairJson(text: string): string {
  return text
    .trim()
    .replace(/^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)$/, '')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/,\s*([}\]])/g, '$1')
    .replace(/;\s*$/, '');
}

function* papersIn(value: Item | undefined, depth = 0): Generator<Item, void> {
  if (!value || depth > MOST_DEPTH) return;
  if (mayBePaper(value)) {
    yield value;
    return;
  }
  for (const property of INTO) {
    for (const inner of value.properties.get(property) ?? [])
      if (typeof inner !== 'string') yield* papersIn(inner, depth + 1);
  }
}

/** Converts JSON to items, and resolves references by `@id`. */
class ItemReader {
  private things = 0;
  private readonly byId = new Map<string, Record<string, unknown>>();

  /** Indexes the objects of a graph by `@id`. */
  index(value: unknown, depth = 0): void {
    if (depth > 4) return;
    if (Array.isArray(value)) for (const one of value.slice(0, MOST_THINGS)) this.index(one, depth + 1);
    else if (isRecord(value)) {
      if (typeof value['@id'] === 'string' && Object.keys(value).length > 1)
        this.byId.set(value['@id'], value);
      this.index(value['@graph'], depth + 1);
    }
  }

  /** Converts a value to an item. An array becomes an item without a type that has a graph. */
  item(value: unknown, depth = 0): Item | undefined {
    if (depth > MOST_DEPTH || ++this.things > MOST_THINGS) return undefined;
    if (Array.isArray(value)) return this.item({ '@graph': value }, depth);
    if (!isRecord(value)) return undefined;
    const only = Object.keys(value).length === 1 && typeof value['@id'] === 'string';
    const thing = (only && this.byId.get(String(value['@id']))) || value;
    const properties: Item['properties'] = new Map();
    for (const [name, held] of Object.entries(thing)) {
      const values = (Array.isArray(held) ? held : [held]).flatMap((one) => this.value(one, depth + 1));
      if (values.length > 0) properties.set(localName(name), values);
    }
    return {
      types: (properties.get('@type') ?? []).filter((t) => typeof t === 'string').map(localName),
      properties,
    };
  }

  private value(value: unknown, depth: number): (string | Item)[] {
    if (typeof value === 'string') return [value];
    if (typeof value === 'number') return [String(value)];
    if (isRecord(value) && typeof value['@value'] === 'string') return [value['@value']];
    const item = this.item(value, depth);
    return item ? [item] : [];
  }
}

function localName(name: string): string {
  return name.toLowerCase().replace(/^.*[/#]|^[a-z]+:/, '');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

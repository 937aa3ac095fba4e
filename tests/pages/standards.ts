/**
 * Reads the test pages without a site rule, `standards/<name>.html`, whose address is in a comment at the
 * top.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';

const folder = fileURLToPath(new URL('standards/', import.meta.url));

/** The names of all pages. */
export const STANDARD_PAGES = readdirSync(folder)
  .filter((file) => file.endsWith('.html'))
  .map((file) => basename(file, '.html'))
  .toSorted();

/** The HTML of a page. */
export function source(name: string): string {
  return readFileSync(`${folder}${name}.html`, 'utf8');
}

/** The address of a page. */
export function address(name: string): URL {
  const url = /<!-- (\S+) -->/.exec(source(name))?.[1];
  if (!url) throw new Error(`${name}.html names no address`);
  return new URL(url);
}

/** Parses HTML into a new document. */
export function parse(html: string): Document {
  return parseHTML(html).document;
}

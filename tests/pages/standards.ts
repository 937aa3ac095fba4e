/**
 * The small pages without a site rule that the tests read: `standards/<name>.html`, the address in a comment
 * on top.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';

const folder = fileURLToPath(new URL('standards/', import.meta.url));

/** The names of all of them. */
export const STANDARD_PAGES = readdirSync(folder)
  .filter((file) => file.endsWith('.html'))
  .map((file) => basename(file, '.html'))
  .toSorted();

/** The page's source. */
export function source(name: string): string {
  return readFileSync(`${folder}${name}.html`, 'utf8');
}

/** The page's address. */
export function address(name: string): URL {
  const url = /<!-- (\S+) -->/.exec(source(name))?.[1];
  if (!url) throw new Error(`${name}.html names no address`);
  return new URL(url);
}

/** A fresh document with this markup. */
export function parse(html: string): Document {
  return parseHTML(html).document;
}

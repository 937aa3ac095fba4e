/**
 * Lists the test pages of sites, `sites/<site id>.html` or `sites/<site id>.<kind>.html`, with their `.json`
 * files.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import type { Baseline } from './baseline.ts';

export interface SitePage {
  /** File name without extension. */
  name: string;
  /** The site whose rule should read it. */
  site: string;
  /** The file of its baseline, and its content. */
  file: string;
  baseline: Baseline;
  /** Returns a new document on each call. */
  open: () => Document;
}

const folder = fileURLToPath(new URL('sites/', import.meta.url));

export const SITE_PAGES: readonly SitePage[] = readdirSync(folder)
  .filter((file) => file.endsWith('.html'))
  .toSorted()
  .map((file) => {
    const name = basename(file, '.html');
    const html = readFileSync(folder + file, 'utf8');
    const expectations = `${folder}${name}.json`;
    return {
      name,
      site: name.split('.')[0] ?? '',
      file: expectations,
      baseline: existsSync(expectations) ? (JSON.parse(readFileSync(expectations, 'utf8')) as Baseline) : {},
      open: () => parse(html),
    };
  });

export function parse(html: string): Document {
  return parseHTML(html).document;
}

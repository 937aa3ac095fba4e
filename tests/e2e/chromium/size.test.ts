/** What the parts of the built extension weigh, gzipped: everything that is loaded when they start. Of the build for Chromium alone: it has the same parts, and the only worker that must be one file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { SITES } from '@/lib/sites/index.ts';
import { EXTENSION } from '../extension.ts';

const KB = 1_000;
/** The further parts of the content script: the reader, the rules of the sites, and what is wanted later. */
const PARTS = 'content-scripts/detector';

it.each([
  ['popup.html', 60],
  ['sidepanel.html', 60],
])('%s is at most %i kB with everything it loads at start', (page, most) => {
  const files = startFiles(page);
  // The document, its scripts, what they import, its styles.
  expect(files.length).toBeGreaterThan(3);
  expect(weight(files)).toBeLessThanOrEqual(most * KB);
});

it('background.js is at most 70 kB, and all there is of the worker', () => {
  // Chromium's worker cannot load more later: what it does not hold is done by the offscreen page.
  expect(readFileSync(join(EXTENSION, 'background.js'), 'utf8')).not.toMatch(/\bimport\s*[("'{]/);
  expect(weight(['background.js'])).toBeLessThanOrEqual(70 * KB);
});

it('puts at most 5 kB into a page of a named site before there are papers', () => {
  const probes = SITES.map(({ id }) => `content-scripts/probes/${id}.js`);
  const heaviest = Math.max(...probes.map((file) => weight([file])));
  expect(weight(['content-scripts/detector.js']) + heaviest).toBeLessThanOrEqual(5 * KB);
});

it('puts at most 25 kB into a page with papers, whatever its site, until they are marked', () => {
  const always = ['content-scripts/detector.js', `${PARTS}/reader.js`];
  const weights = SITES.map(({ id }) =>
    weight([...always, `content-scripts/probes/${id}.js`, `${PARTS}/${id}.js`]),
  );
  expect(Math.max(...weights)).toBeLessThanOrEqual(25 * KB);
});

it('puts at most 25 kB into a page at a time after that', () => {
  const parts = readdirSync(join(EXTENSION, PARTS)).map((name) => `${PARTS}/${name}`);
  expect(parts.filter((part) => weight([part]) > 25 * KB)).toEqual([]);
});

/** A page of the extension and all it loads before anybody does anything: static imports, not those made later. */
function startFiles(page: string): string[] {
  const html = readFileSync(join(EXTENSION, page), 'utf8');
  const files = [...html.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, file = '']) => file);
  const seen = new Set([page, ...files]);
  for (const file of seen) {
    if (!file.endsWith('.js')) continue;
    for (const [, name = ''] of readFileSync(join(EXTENSION, file), 'utf8').matchAll(
      /(?:from|import)"\.\/([^"]+)"/g,
    ))
      seen.add(`chunks/${name}`);
  }
  return [...seen];
}

function weight(files: readonly string[]): number {
  return files.reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(EXTENSION, file)), { level: 9 }).length,
    0,
  );
}

it('has every chunk where the pages look for it', () => {
  const chunks = new Set(readdirSync(join(EXTENSION, 'chunks')).map((name) => `chunks/${name}`));
  expect(startFiles('popup.html').filter((file) => file.endsWith('.js') && !chunks.has(file))).toEqual([]);
});

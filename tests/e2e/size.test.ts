/** What the built extension loads when its parts start, gzipped: bounds far above today's sizes, against accidents. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { EXTENSION } from './extension.ts';

const KB = 1_000;

it.each([
  ['popup.html', 120],
  ['sidepanel.html', 120],
])('%s is at most %i kB with everything it loads at start', (page, most) => {
  const files = startFiles(page);
  // The document, its scripts, what they import, its styles.
  expect(files.length).toBeGreaterThan(3);
  expect(weight(files)).toBeLessThanOrEqual(most * KB);
});

it.each([
  ['background.js', 180],
  ['content-scripts/detector.js', 20],
  ['content-scripts/reader.js', 150],
])('%s is at most %i kB', (file, most) => {
  expect(weight([file])).toBeLessThanOrEqual(most * KB);
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

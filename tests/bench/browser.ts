/** A browser with the bench page and a corpus to grow a library from. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { findBrowser } from '../e2e/find-browser.mjs';

const ORIGIN = 'https://bench.example';
const BACKGROUND = '/background.bin';
const ASSETS = resolve(import.meta.dirname, '../../assets');
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' };

/** A paper of the corpus. */
export interface CorpusPaper {
  title: string;
  abstract: string;
  authors: string[];
  year: number;
}

export interface BenchBrowser {
  /** Opens the bench page; with a hash it starts at once. */
  open(hash?: string): Promise<Page>;
  close(): Promise<void>;
}

/** Reads a gzipped file of one JSON value a line. */
export function readCorpus(path: string): CorpusPaper[] {
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as CorpusPaper);
}

/** Starts Chromium with a profile of its own; `/papers?from=0&to=9` are papers of the corpus with ids from 1. */
export async function startBench(corpus: readonly CorpusPaper[]): Promise<BenchBrowser> {
  const executablePath = findBrowser('chromium');
  if (!executablePath)
    throw new Error('No Chromium on this machine: node tests/commands/prepare.mjs chromium');
  const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
  const pages = join(folder, 'page');
  await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': resolve(import.meta.dirname, '../..') } },
    build: {
      outDir: pages,
      target: 'esnext',
      minify: !process.env['UNMINIFIED'],
      rolldownOptions: { input: join(import.meta.dirname, 'page.html') },
    },
  });
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  await context.route(`${ORIGIN}/**`, async (route) => {
    const { pathname, searchParams } = new URL(route.request().url());
    if (pathname !== '/papers') {
      const path = pathname === BACKGROUND ? join(ASSETS, pathname) : join(pages, pathname);
      await route.fulfill({ body: readFileSync(path), contentType: TYPES[extname(path)] ?? 'text/plain' });
      return;
    }
    const from = Number(searchParams.get('from'));
    const rows = corpus.slice(from, Number(searchParams.get('to'))).map((paper, i) => {
      return { ...paper, id: from + i + 1, ids: [`bench:${from + i}`], seenAt: ORIGIN, savedAt: from + i };
    });
    await route.fulfill({ body: rows.map((row) => JSON.stringify(row)).join('\n') });
  });
  return {
    async open(hash = '') {
      const page = await context.newPage();
      await page.goto(`${ORIGIN}/page.html#${hash}`);
      return page;
    },
    async close() {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

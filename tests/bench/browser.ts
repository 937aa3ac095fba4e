/** Starts a browser with the benchmark page, and serves it papers of a corpus. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { findBrowser } from '../e2e/find-browser.mjs';

const SEEN_AT = 'https://bench.example';
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
  /** Opens the benchmark page; with a hash it answers a query at once. */
  open(hash?: string): Promise<Page>;
  close(): Promise<void>;
}

/** Reads a gzipped JSON Lines file. */
export function readCorpus(path: string): CorpusPaper[] {
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as CorpusPaper);
}

/** Starts Chromium with a new profile. `/papers?from=0&to=9` serves papers of the corpus, with ids from 1. */
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
    resolve: {
      alias: [
        { find: '@', replacement: resolve(import.meta.dirname, '../..') },
        // The same build of Dexie as in the extension.
        { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.min.mjs' },
      ],
    },
    worker: { format: 'es' },
    build: {
      outDir: pages,
      target: 'esnext',
      minify: !process.env['UNMINIFIED'],
      rolldownOptions: { input: join(import.meta.dirname, 'page.html') },
    },
  });
  const server = await serve(pages, corpus);
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  return {
    async open(hash = '') {
      const page = await context.newPage();
      await page.goto(`${origin}/page.html#${hash}`);
      return page;
    },
    async close() {
      await context.close();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Serves the page and the corpus from a local server, without interception in the browser. */
async function serve(pages: string, corpus: readonly CorpusPaper[]): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    response.setHeader('Cache-Control', 'no-store');
    if (pathname === '/papers') {
      const from = Number(searchParams.get('from'));
      const rows = corpus.slice(from, Number(searchParams.get('to'))).map((paper, i) => {
        return { ...paper, id: from + i + 1, ids: [`bench:${from + i}`], seenAt: SEEN_AT, savedAt: from + i };
      });
      response.end(rows.map((row) => JSON.stringify(row)).join('\n'));
      return;
    }
    const path = join(pathname === BACKGROUND ? ASSETS : pages, pathname);
    if (!existsSync(path)) response.writeHead(404).end();
    else response.setHeader('Content-Type', TYPES[extname(path)] ?? 'text/plain').end(readFileSync(path));
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  return server;
}

/**
 * Measures relations over the index in a browser, beside MiniSearch in memory with default options; and their
 * quality.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import MiniSearch from 'minisearch';
import type { Page } from 'playwright-core';
import { createRandom, shuffle } from '@/tests/random.ts';
import { createMemoryCorpus, type PaperText } from '@/lib/related/corpus.ts';
import { createRanker } from '@/lib/related/rank.ts';
import { createSpace } from '@/lib/related/space.ts';
import { readBackgroundTable } from '../commands/background-table.ts';
import { type BenchBrowser, type CorpusPaper, startBench } from './browser.ts';
import type { Bench } from './page.ts';
import { measureCpuTime } from './cpu-time.ts';
import type { Work } from './relate.ts';
import { quantile, report } from './report.ts';

declare const bench: Bench;
// Kept in the page from one call to the next.
declare global {
  var relations: ReturnType<Bench['createTimedRelations']>;
}

/** The names by which `npm run bench -- NAME` selects these figures. */
export const NAMES = ['related-abstract', 'related-rows', 'related-list'];

const PEER = 'MiniSearch, default options';
const BATCH = 2_000;
const QUERIES = 50;
const PEER_QUERIES = 5;
const ROWS = 2_000;
/** Rows of the first listing after the worker has started. */
const FIRST_ROWS = 50;
const RUNS = 5;
const LIST = resolve(import.meta.dirname, '../../../shared/corpora/reading-list-191.json');
const HIDDEN_AMONG = 10_000;
const NEAREST = 10;

type Answer = (paper: PaperText) => number[];

export async function run(
  corpus: readonly CorpusPaper[],
  sizes: readonly number[],
  wants: (name: string) => boolean,
): Promise<void> {
  if (wants('related-list') && existsSync(LIST)) measureReadingList(corpus);
  if (!wants('related-abstract') && !wants('related-rows')) return;
  const browser = await startBench(corpus);
  try {
    let count = 0;
    for (const n of sizes) {
      const page = await browser.open();
      for (; count < n; count += BATCH) {
        const to = Math.min(count + BATCH, n);
        await page.evaluate((url) => bench.grow(url), `/papers?from=${count}&to=${to}`);
      }
      count = n;
      await page.close();
      if (wants('related-abstract')) await runAbstracts(browser, corpus, n);
      if (wants('related-rows')) await runRows(browser, corpus, n);
    }
  } finally {
    await browser.close();
  }
}

/**
 * Times papers with abstracts, with reasons, as for the popup. Each is requested twice; the second time
 * counts.
 */
async function runAbstracts(browser: BenchBrowser, corpus: readonly CorpusPaper[], n: number): Promise<void> {
  const step = n / QUERIES;
  const texts = Array.from({ length: QUERIES }, (_, i) => textOf(corpus[Math.floor(i * step)]));
  const page = await browser.open();
  const times = await page.evaluate(async (texts) => {
    const relations = (globalThis.relations = bench.createTimedRelations());
    const times: number[] = [];
    for (const text of texts) {
      await relations.paper(text);
      times.push((await relations.paper(text)).total);
    }
    return times;
  }, texts);
  const again = (texts: PaperText[]) =>
    page.evaluate(async (texts) => {
      for (const text of texts) await relations.paper(text);
    }, texts);
  const work: number[] = [];
  for (const text of texts) {
    await again([text]);
    work.push((await measureCpuTime(page, () => again([text]))).cpuTime);
  }
  const peer = await timePeer(browser, n, texts.slice(0, PEER_QUERIES));
  const figure = (name: string, times: number[], unit: string) =>
    report({
      name: `related-abstract-${name}`,
      n,
      ours: quantile(times, 0.5),
      peer: quantile(peer, 0.5),
      peerName: PEER,
      unit,
    });
  figure('p50', times, 'ms');
  figure('p50-busy', work, 'ms of processor');
  await page.close();
}

/**
 * Times rows of titles: a short listing in a fresh page, a long one twice, the short one after a save; and a
 * long one in a fresh page.
 */
async function runRows(browser: BenchBrowser, corpus: readonly CorpusPaper[], n: number): Promise<void> {
  const titles = corpus.slice(-ROWS).map(({ title }) => title);
  const few = titles.slice(0, FIRST_ROWS);
  const runs: Record<keyof typeof ROW_COUNTS, Busy>[] = [];
  for (let i = 0; i < RUNS; i++) {
    const page = await openFreshPage(browser);
    const following = {
      first: await timeRows(page, few),
      long: await timeRows(page, titles),
      again: await timeRows(page, titles),
      saved: await timeRows(page, few, 'rowsAfterSave'),
    };
    await page.close();
    const other = await openFreshPage(browser);
    runs.push({ ...following, woken: await timeRows(other, titles) });
    await other.close();
  }
  const sample = titles.slice(0, ROWS / 20).map((title) => ({ title }));
  const each = sum(await timePeer(browser, n, sample)) / sample.length;
  for (const [page, rows] of Object.entries(ROW_COUNTS) as [keyof typeof ROW_COUNTS, number][])
    for (const [name, unit] of Object.entries(UNITS) as [keyof Busy, string][])
      report({
        name: `related-rows-${page}-${name}`,
        n,
        ours: quantile(
          runs.map((run) => run[page][name]),
          0.5,
        ),
        peer: rows * each,
        peerName: PEER,
        unit,
      });
}

/** The number of rows of each measurement. */
const ROW_COUNTS = { first: FIRST_ROWS, long: ROWS, again: ROWS, saved: FIRST_ROWS, woken: ROWS };

/** Opens a page whose relations know nothing of the library yet. */
async function openFreshPage(browser: BenchBrowser): Promise<Page> {
  const page = await browser.open();
  await page.evaluate(() => void (globalThis.relations = bench.createTimedRelations()));
  return page;
}

async function timeRows(page: Page, titles: string[], of: 'rows' | 'rowsAfterSave' = 'rows'): Promise<Busy> {
  const { cpuTime, answer } = await measureCpuTime(page, () =>
    page.evaluate(([titles, of]) => relations[of](titles), [titles, of] as const),
  );
  return { ...answer, busy: cpuTime };
}

/** `total` and `longest` in wall time, `busy` in CPU time. */
interface Busy extends Work {
  busy: number;
}
const UNITS: Record<keyof Busy, string> = { total: 'ms', longest: 'ms', busy: 'ms of processor' };

async function timePeer(browser: BenchBrowser, n: number, texts: PaperText[]): Promise<number[]> {
  const page = await browser.open();
  const times = await page.evaluate(([n, texts]) => bench.timePeer(n, texts), [n, texts] as const);
  await page.close();
  return times;
}

function textOf(paper: CorpusPaper | undefined): PaperText {
  return { title: paper?.title ?? '', abstract: paper?.abstract };
}

/**
 * Measures the quality on a reading list among other papers: the mean share of the nearest papers that are on
 * the list.
 */
function measureReadingList(corpus: readonly PaperText[]): void {
  const list = JSON.parse(readFileSync(LIST, 'utf8')) as PaperText[];
  const others = shuffle(corpus, createRandom(1)).slice(0, HIDDEN_AMONG);
  const papers = [...list, ...others];
  const rank = createRanker(createSpace(createMemoryCorpus(papers), readBackgroundTable()));
  const nearest: Answer = (paper) => rank(paper).map(({ document }) => document);
  // The peer takes most of a second for an abstract, so only every tenth paper is measured.
  const ours = meanShare(list, 1, nearest);
  const peer = meanShare(list, 10, createPeer(papers));
  report({ name: 'related-list', n: papers.length, ours, peer, peerName: PEER, unit: 'share' });
}

/** The mean share for every `step`th paper of the list. */
function meanShare(list: readonly PaperText[], step: number, answer: Answer): number {
  const shares = list.flatMap((paper, own) => {
    if (own % step !== 0) return [];
    const found = answer(paper).filter((document) => document !== own);
    return found.slice(0, NEAREST).filter((document) => document < list.length).length / NEAREST;
  });
  return sum(shares) / shares.length;
}

function createPeer(papers: readonly PaperText[]): Answer {
  const mini = new MiniSearch({ fields: ['title', 'abstract'] });
  mini.addAll(papers.map(({ title, abstract }, id) => ({ id, title, abstract })));
  return ({ title, abstract }) => mini.search(`${title} ${abstract ?? ''}`).map(({ id }) => Number(id));
}

function sum(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

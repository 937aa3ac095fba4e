/** Times repeated queries: ours over the index, the peer's in memory. */
import { openIndex } from '@/lib/index/open-index.ts';
import { selectTop } from '@/lib/search/select-top.ts';
import { scoreDocuments } from '@/lib/search/score-documents.ts';
import { expandPlan } from '@/lib/search/expand-plan.ts';
import { ALL_FIELDS, type QueryPlan, type TermPlan, toMiniSearchQuery } from '@/lib/search/plan.ts';
import { evaluatePlan } from '@/lib/search/evaluate-plan.ts';
import { analyse } from '@/lib/text/analyser.ts';
import { db, mini } from './grow.ts';
import { quantile } from './report.ts';

export type Shape = 'single' | 'and' | 'prefix' | 'fuzzy';

const LIMIT = 10;

const SHAPES: Record<Shape, (words: string[]) => QueryPlan> = {
  single: ([word = '']) => termPlan(word),
  and: (words) => ({ kind: 'and', parts: words.slice(0, 2).map((word) => termPlan(word)) }),
  prefix: ([word = '']) => ({ ...termPlan(word.slice(0, 4)), prefix: true }),
  fuzzy: ([word = '']) => ({ ...termPlan(swapLetters(word)), fuzzy: 0.2 }),
};

// Each query runs this many times, and the median counts.
const ROUNDS = 3;

/** The ms of each query, and how many queries had different results. */
export async function timeQueries(shape: Shape, titles: string[]) {
  const plans = titles.map((title) => SHAPES[shape](analyse(title).filter((word) => word.length > 3)));
  const ours: number[] = [];
  const peer: number[] = [];
  let different = 0;
  for (const plan of plans) {
    await time(() => askIndex(plan));
    await time(() => askPeer(plan));
  }
  for (const plan of plans) {
    const found = await time(() => askIndex(plan));
    const wanted = await time(() => askPeer(plan));
    ours.push(found.ms);
    peer.push(wanted.ms);
    const isSame = wanted.hits.every(
      ({ score }, i) => Math.abs(score - (found.hits[i]?.score ?? 0)) < 1e-9 * Math.max(1, score),
    );
    if (!isSame || found.hits.length !== wanted.hits.length) different++;
  }
  return { ours, peer, different };
}

/** The median time of `ROUNDS` runs, and the result. */
async function time<T>(ask: () => T | Promise<T>): Promise<{ ms: number; hits: T }> {
  const times: number[] = [];
  let hits = await ask();
  for (let i = 0; i < ROUNDS; i++) {
    const start = performance.now();
    hits = await ask();
    times.push(performance.now() - start);
  }
  return { ms: quantile(times, 0.5), hits };
}

function askPeer(plan: QueryPlan) {
  return mini.search(toMiniSearchQuery(plan)).slice(0, LIMIT);
}

async function askIndex(plan: QueryPlan) {
  const reader = await openIndex(db);
  const found = await expandPlan(reader, plan);
  const matches = evaluatePlan(reader, plan, found);
  const shown = selectTop(matches.documents(), matches, (document) => reader.idOf(document), LIMIT);
  matches.release();
  return scoreDocuments(reader, plan, found, shown);
}

function termPlan(word: string): TermPlan {
  return { kind: 'term', term: word, fields: ALL_FIELDS };
}

/** Swaps two letters in the middle of a word. */
function swapLetters(word: string): string {
  const at = word.length >> 1;
  return word.slice(0, at - 1) + (word[at] ?? '') + (word[at - 1] ?? '') + word.slice(at + 1);
}

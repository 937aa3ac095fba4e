/** Queries answered again and again: ours over the index, the peer over itself in memory. */
import { openIndex } from '@/lib/index/reader.ts';
import { best } from '@/lib/search/best.ts';
import { scoreDocuments } from '@/lib/search/engine.ts';
import { expand } from '@/lib/search/expand.ts';
import { ALL_FIELDS, type Plan, type TermPlan, toMiniSearch } from '@/lib/search/plan.ts';
import { rankMatches } from '@/lib/search/rank.ts';
import { analyse } from '@/lib/text/analyser.ts';
import { db, mini } from './grow.ts';
import { quantile } from './report.ts';

export type Shape = 'single' | 'and' | 'prefix' | 'fuzzy';

const LIMIT = 10;

const SHAPES: Record<Shape, (words: string[]) => Plan> = {
  single: ([word = '']) => term(word),
  and: (words) => ({ kind: 'and', parts: words.slice(0, 2).map((word) => term(word)) }),
  prefix: ([word = '']) => ({ ...term(word.slice(0, 4)), prefix: true }),
  fuzzy: ([word = '']) => ({ ...term(slip(word)), fuzzy: 0.2 }),
};

// A query is asked this often each time, and the median counts.
const ROUNDS = 3;

/** Milliseconds of each query, and how many of them ours and the peer answered differently. */
export async function warm(shape: Shape, titles: string[]) {
  const plans = titles.map((title) => SHAPES[shape](analyse(title).filter((word) => word.length > 3)));
  const ours: number[] = [];
  const peer: number[] = [];
  let different = 0;
  for (const plan of plans) {
    await timed(() => ask(plan));
    await timed(() => askPeer(plan));
  }
  for (const plan of plans) {
    const found = await timed(() => ask(plan));
    const wanted = await timed(() => askPeer(plan));
    ours.push(found.ms);
    peer.push(wanted.ms);
    const isSame = wanted.hits.every(
      ({ score }, i) => Math.abs(score - (found.hits[i]?.score ?? 0)) < 1e-9 * Math.max(1, score),
    );
    if (!isSame || found.hits.length !== wanted.hits.length) different++;
  }
  return { ours, peer, different };
}

/** The middle one of three times, and the answer. */
async function timed<T>(ask: () => T | Promise<T>): Promise<{ ms: number; hits: T }> {
  const times: number[] = [];
  let hits = await ask();
  for (let i = 0; i < ROUNDS; i++) {
    const start = performance.now();
    hits = await ask();
    times.push(performance.now() - start);
  }
  return { ms: quantile(times, 0.5), hits };
}

function askPeer(plan: Plan) {
  return mini.search(toMiniSearch(plan)).slice(0, LIMIT);
}

async function ask(plan: Plan) {
  const reader = await openIndex(db);
  const found = await expand(reader, plan);
  const matches = rankMatches(reader, plan, found);
  const shown = best(matches.documents(), matches, (document) => reader.idOf(document), LIMIT);
  matches.release();
  return scoreDocuments(reader, plan, found, shown);
}

function term(word: string): TermPlan {
  return { kind: 'term', term: word, fields: ALL_FIELDS };
}

/** The word with two letters in the middle changed places. */
function slip(word: string): string {
  const at = word.length >> 1;
  return word.slice(0, at - 1) + (word[at] ?? '') + (word[at - 1] ?? '') + word.slice(at + 1);
}

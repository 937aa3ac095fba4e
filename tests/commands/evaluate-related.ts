/**
 * `npm run -s evaluate -- related DIR [--no-table]`: ranks the pools of a test collection as the popup ranks
 * the library.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createMemoryCorpus, type PaperText } from '@/lib/related/corpus.ts';
import { explain } from '@/lib/related/explain.ts';
import { findNeighbourWords, NEAR_PAPERS } from '@/lib/related/neighbour-words.ts';
import { createRanker, prepareQueries } from '@/lib/related/rank.ts';
import { sumWeights } from '@/lib/related/reasons.ts';
import { createSpace } from '@/lib/related/space.ts';
import { readBackgroundTable } from './background-table.ts';
import { readJsonLines } from './jsonl.ts';
import { UsageError } from './usage.ts';

interface Doc extends PaperText {
  id: string;
}
interface Query {
  id: string;
  doc: string;
  pool?: string[];
}

const BEST = 200;
/** Results whose reasons are checked to add up to the score. */
const EXPLAINED = 50;

export async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { 'no-table': { type: 'boolean' } },
  });
  const dir = positionals[0];
  if (!dir) throw new UsageError('Usage: npm run -s evaluate -- related DIR [--no-table]');
  const docs = readJsonLines<Doc>(join(dir, 'docs.jsonl'));
  const numbers = new Map(docs.map((doc, number) => [doc.id, number]));
  const space = createSpace(createMemoryCorpus(docs), values['no-table'] ? undefined : readBackgroundTable());
  const rank = createRanker(space);
  for (const { id, doc, pool } of readJsonLines<Query>(join(dir, 'queries.jsonl'))) {
    const number = numbers.get(doc);
    const text = number === undefined ? undefined : docs[number];
    if (number === undefined || !text) throw new Error(`${id}: no document ${doc}`);
    const among = pool?.map((p) => numbers.get(p)).filter((n) => n !== undefined);
    const near = rank(text, { except: number, limit: NEAR_PAPERS }).map((one) => ({
      ...one,
      text: docs[one.document] ?? text,
    }));
    const neighbours = findNeighbourWords(near, space);
    const queries = prepareQueries(text, space, undefined, neighbours);
    const ranked = rank(queries, { except: number, limit: among ? Infinity : BEST, ...(among && { among }) });
    const errors = ranked.slice(0, EXPLAINED).map(({ document, score }) => {
      const found = docs[document] ?? text;
      return Math.abs(score - sumWeights(explain(text, document, found, space, { neighbours })));
    });
    const ids = ranked.map(({ document }) => docs[document]?.id);
    console.log(JSON.stringify({ id, ranked: ids, error: Math.max(0, ...errors) }));
  }
}

/**
 * `npm run -s train:judge -- CORPUS.jsonl.gz [--leave-out FILE] [--pages N]`: fits the weights of the judge
 * (`lib/related/judge-weights.ts`) to pages made from the corpus, and prints them. FILE: the SHA-256 of each
 * author's name whose papers are not trained on.
 */
import { parseArgs } from 'node:util';
import { createMemoryCorpus } from '@/lib/related/corpus.ts';
import { judgeFeatures } from '@/lib/related/judge.ts';
import { scoreRows } from '@/lib/related/row-score.ts';
import { createSpace } from '@/lib/related/space.ts';
import { fitLogistic } from '../training/logistic-regression.ts';
import { makePages } from '../training/row-pages.ts';
import { readBackgroundTable } from './background-table.ts';
import { drawSample, readTrainingPapers } from './training-papers.ts';
import { UsageError } from './usage.ts';

/** Pages of each library size. */
const PAGES = '150';

export function main(args: string[]): void {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { 'leave-out': { type: 'string' }, pages: { type: 'string', default: PAGES } },
  });
  const [corpus] = positionals;
  if (!corpus)
    throw new UsageError('Usage: npm run -s train:judge -- CORPUS.jsonl.gz [--leave-out FILE] [--pages N]');
  const { papers, leftOut } = readTrainingPapers(corpus, values['leave-out']);
  // A paper of the sample would be near to itself.
  const pages = [...makePages(drawSample(papers).rest, Number(values.pages))];
  const labels = pages.flatMap(({ rows }) => rows.map(({ isRelevant }) => isRelevant));
  for (const [name, table] of [['table', readBackgroundTable()] as const, ['noTable', undefined] as const]) {
    const features = pages.flatMap(({ library, rows, titleOnly }) => {
      const texts = rows.map(({ paper }) => (titleOnly ? { title: paper.title } : paper));
      const scores = [...scoreRows(texts, createSpace(createMemoryCorpus(library), table))];
      return scores.map(({ evidence }) => judgeFeatures(evidence));
    });
    const weights = fitLogistic(features, labels).map((weight) => Number(weight.toFixed(4)));
    console.log(JSON.stringify({ name, leftOut, pages: pages.length, rows: labels.length, weights }));
  }
}

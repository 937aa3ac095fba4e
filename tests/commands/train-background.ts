/**
 * `npm run train:background -- CORPUS.jsonl.gz [DIR] [--leave-out FILE]`: trains the background table; the
 * same corpus gives the same bytes. FILE: the SHA-256 of each author's name whose papers are not trained on.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { RECIPE, trainTable } from '@/tests/training/train-table.ts';
import { drawSample, readTrainingPapers } from './training-papers.ts';
import { UsageError } from './usage.ts';

/** Archives whose papers count twice: the fields of most users. */
const TWICE = /^(?:cs|stat|eess|q-bio|cmp-lg)\b/;

export function main(args: string[]): void {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { 'leave-out': { type: 'string' } },
  });
  const [corpus, out = 'assets'] = positionals;
  if (!corpus)
    throw new UsageError('Usage: npm run train:background -- CORPUS.jsonl.gz [DIR] [--leave-out FILE]');
  const start = performance.now();
  const { papers, leftOut } = readTrainingPapers(corpus, values['leave-out']);
  const { bytes, ...counts } = trainTable(
    papers.map(({ title, abstract, authors, categories }) => ({
      title,
      abstract,
      authors,
      weight: TWICE.test(categories[0] ?? '') ? 2 : 1,
    })),
    RECIPE,
    drawSample(papers).sample,
  );
  const provenance = {
    source:
      'Titles and abstracts of arXiv metadata records, all sciences; those of cs, stat, eess and q-bio count twice',
    licence: 'CC0 1.0 (arXiv metadata)',
    recipe: RECIPE,
    leftOut,
    ...counts,
    bytes: bytes.byteLength,
    sha256: createHash('sha256').update(new Uint8Array(bytes)).digest('hex'),
  };
  writeFileSync(resolve(out, 'background.bin'), new Uint8Array(bytes));
  writeFileSync(resolve(out, 'background.json'), `${JSON.stringify(provenance, null, 2)}\n`);
  console.log(JSON.stringify({ ...provenance, seconds: Math.round((performance.now() - start) / 1000) }));
}

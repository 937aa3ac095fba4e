/**
 * `npm run train:background -- CORPUS.jsonl.gz`: trains the background table; the same corpus gives the same
 * bytes.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { RECIPE, trainTable } from '@/tests/training/train-table.ts';
import { readJsonLines } from './jsonl.ts';
import { UsageError } from './usage.ts';

interface Training {
  title: string;
  abstract: string;
  categories: string[];
}

/** Archives whose papers count twice: the fields of most users. */
const TWICE = /^(?:cs|stat|eess|q-bio|cmp-lg)\b/;

export function main([corpus, out = 'assets']: string[]): void {
  if (!corpus) throw new UsageError('Usage: npm run train:background -- CORPUS.jsonl.gz [DIR]');
  const start = performance.now();
  const papers = readJsonLines<Training>(corpus);
  const { bytes, ...counts } = trainTable(
    papers.map(({ title, abstract, categories }) => ({
      text: `${title}\n${abstract}`,
      weight: TWICE.test(categories[0] ?? '') ? 2 : 1,
    })),
  );
  const provenance = {
    source:
      'Titles and abstracts of arXiv metadata records, all sciences; those of cs, stat, eess and q-bio count twice',
    licence: 'CC0 1.0 (arXiv metadata)',
    recipe: RECIPE,
    ...counts,
    bytes: bytes.byteLength,
    sha256: createHash('sha256').update(new Uint8Array(bytes)).digest('hex'),
  };
  writeFileSync(resolve(out, 'background.bin'), new Uint8Array(bytes));
  writeFileSync(resolve(out, 'background.json'), `${JSON.stringify(provenance, null, 2)}\n`);
  console.log(JSON.stringify({ ...provenance, seconds: Math.round((performance.now() - start) / 1000) }));
}

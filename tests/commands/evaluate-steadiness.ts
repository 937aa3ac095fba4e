/**
 * `npm run -s evaluate -- steadiness DIR [--corpus FILE] [--every N]`: how many marks change when nine times
 * as many papers of other sciences are saved, by library size.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createRandom, shuffle } from '@/tests/random.ts';
import { readBackgroundTable } from './background-table.ts';
import { judgeRows, readRowCollection, textsOf } from './evaluate-rows.ts';
import { readJsonLines } from './jsonl.ts';
import type { TrainingPaper } from './training-papers.ts';
import { UsageError } from './usage.ts';

/** Papers of other sciences that are saved for each one of the library. */
const TIMES = 9;

export function main(args: string[]): void {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { corpus: { type: 'string' }, every: { type: 'string', default: '1' } },
  });
  const dir = positionals[0];
  if (!dir) throw new UsageError('Usage: npm run -s evaluate -- steadiness DIR [--corpus FILE] [--every N]');
  const file = values.corpus ?? resolve(dir, readFileSync(join(dir, 'corpus.txt'), 'utf8').trim());
  const { pages, texts } = readRowCollection(dir, values.corpus);
  const table = readBackgroundTable();
  const all = shuffle(
    readJsonLines<TrainingPaper>(file).filter(({ again }) => !again),
    createRandom(3),
  );
  const archives = new Map(all.map(({ id, categories }) => [id, archiveOf(categories)]));
  const bySize = new Map<string, { marks: number; gone: number; added: number }>();
  for (const [i, { id, library, rows, titleOnly }] of pages.entries()) {
    if (i % Number(values.every) !== 0) continue;
    const near = new Set(rows.map((row) => archives.get(row)));
    const others = all.filter(({ categories }) => !near.has(archiveOf(categories)));
    const saved = textsOf(library, texts);
    const shown = textsOf(rows, texts).map((row) => (titleOnly ? { title: row.title } : row));
    const before = judgeRows(saved, shown, table);
    const after = judgeRows([...saved, ...others.slice(0, TIMES * saved.length)], shown, table);
    for (const size of [id.split('-')[0] ?? '', 'all']) {
      const counts = bySize.get(size) ?? { marks: 0, gone: 0, added: 0 };
      bySize.set(size, counts);
      for (const [row, { strength }] of before.entries()) {
        const isMarked = (after[row]?.strength ?? 0) > 0;
        if (strength > 0) counts.marks++;
        if (strength > 0 && !isMarked) counts.gone++;
        if (strength === 0 && isMarked) counts.added++;
      }
    }
  }
  for (const [size, counts] of bySize) {
    const changed = (100 * (counts.gone + counts.added)) / Math.max(1, counts.marks);
    console.log(JSON.stringify({ size, ...counts, changed: Number(changed.toFixed(1)) }));
  }
}

/** `cs` of `cs.CL`. */
function archiveOf(categories: readonly string[]): string {
  return (categories[0] ?? '').split('.')[0] ?? '';
}

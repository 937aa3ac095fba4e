/** `npm run -s calibrate -- CORPUS.jsonl.gz`: which scores rows of other fields reach by chance; prints `CALIBRATION`. */
import { createRandom, shuffled } from '@/tests/random.ts';
import { createJudge } from '@/lib/related/judge.ts';
import { memoryCorpus, termCounts, type PaperText } from '@/lib/related/corpus.ts';
import { spaceOf } from '@/lib/related/space.ts';
import { CALIBRATION } from '@/lib/related/strength.ts';
import type { BackgroundTable } from '@/lib/related/table.ts';
import { readTable } from './background.ts';
import { cells, fitQuantile, passing, worst, type Chance } from '../training/calibration.ts';
import { readJsonLines } from './jsonl.ts';
import { UsageError } from './usage.ts';

interface Categorised extends PaperText {
  abstract: string;
  categories: string[];
}

/** Libraries are made of one of these, the corpus's larger archives. */
const FIELDS = ['cs', 'math', 'physics', 'cond-mat', 'q-bio', 'stat', 'q-fin'];
const SIZES = [1, 2, 3, 5, 10, 30, 100, 300, 1_000, 3_000, 10_000, 30_000];
/** Foreign papers judged for each field and size; each gives three rows. */
const ROWS = 600;
/** Libraries of a field and size, where the corpus has as many: a small one is by chance like nothing or like anything. */
const LIBRARIES = 60;
/** Papers in all libraries of a field and size; a large one is like any other of its size. */
const SAVED = 3_000;
/** Shares of foreign rows that a fit lets pass: well below one in fifty, so that no field, size or page comes above it. */
const RELATED = 0.006;
const CLOSE = 0.001;

export function main([path]: string[]): void {
  if (!path) throw new UsageError('Usage: npm run -s calibrate -- CORPUS.jsonl.gz');
  const random = createRandom(1);
  const papers = shuffled(readJsonLines<Categorised>(path), random);
  for (const [name, table] of [['table', readTable()] as const, ['noTable', undefined] as const]) {
    const chances = SIZES.flatMap((size) =>
      FIELDS.flatMap((field) => chanceScores(papers, field, size, table)),
    );
    const byCell = cells(chances);
    const fitted = { related: fitQuantile(byCell, RELATED), close: fitQuantile(byCell, CLOSE) };
    const now = CALIBRATION[name];
    console.log(
      JSON.stringify({
        name,
        rows: chances.length,
        fitted,
        marked: passing(chances, now.related),
        markedClosely: passing(chances, now.close),
        worstField: worst(chances, now.related, (c) => c.field),
        worstSize: worst(chances, now.related, (c) => String(c.papers)),
        worstFieldAndSize: worst(chances, now.related, (c) => `${c.field} ${c.papers}`),
      }),
    );
  }
}

/** Scores of papers of other fields against libraries of one field: by title, first sentence and whole abstract. */
function chanceScores(papers: Categorised[], field: string, size: number, table?: BackgroundTable): Chance[] {
  const own = papers.filter((paper) => archive(paper.categories[0] ?? '') === field);
  const area = areaOf(field);
  const foreign = papers.filter((paper) => !paper.categories.some((c) => areaOf(archive(c)) === area));
  const most = Math.max(1, Math.min(LIBRARIES, Math.floor(SAVED / size)));
  const libraries = Math.min(most, Math.floor(own.length / size));
  const each = Math.ceil(ROWS / libraries);
  return Array.from({ length: libraries }, (_, i) => {
    const judge = createJudge(spaceOf(memoryCorpus(own.slice(i * size, (i + 1) * size)), table));
    return foreign.slice(i * each, (i + 1) * each).flatMap(({ title, abstract }) =>
      [{ title }, { title, abstract: abstract.split('. ', 1).join('') }, { title, abstract }].map((row) => ({
        field,
        papers: size,
        terms: termCounts(row).size,
        score: judge(row).score,
      })),
    );
  }).flat();
}

function archive(category: string): string {
  return category.split('.', 1).join('');
}

/** Archives that share their subject count as one area: a paper on learning is no stranger to statistics. */
function areaOf(archive: string): string {
  if (/^(?:cs|stat|eess|cmp-lg)$/.test(archive)) return 'computing';
  if (/^(?:math|math-ph|alg-geom|q-alg|dg-ga|funct-an)$/.test(archive)) return 'mathematics';
  if (/^(?:q-fin|econ)$/.test(archive)) return 'economics';
  return archive === 'q-bio' ? 'biology' : 'physics';
}

/**
 * `npm run -s calibrate -- CORPUS.jsonl.gz`: fits the thresholds of `CALIBRATION` to the scores of unrelated
 * rows.
 */
import { createRandom, shuffle } from '@/tests/random.ts';
import { createRowScorer } from '@/lib/related/row-score.ts';
import { createMemoryCorpus, countTerms, type PaperText } from '@/lib/related/corpus.ts';
import { createSpace } from '@/lib/related/space.ts';
import { CALIBRATION } from '@/lib/related/strength.ts';
import type { BackgroundTable } from '@/lib/related/background-table.ts';
import { readBackgroundTable } from './background-table.ts';
import { groupByCell, fitQuantile, passRate, worstGroup, type ChanceScore } from '../training/calibration.ts';
import { readJsonLines } from './jsonl.ts';
import { UsageError } from './usage.ts';

interface Categorised extends PaperText {
  abstract: string;
  categories: string[];
}

/** The fields of the libraries: the larger archives of the corpus. */
const FIELDS = ['cs', 'math', 'physics', 'cond-mat', 'q-bio', 'stat', 'q-fin'];
const SIZES = [1, 2, 3, 5, 10, 30, 100, 300, 1_000, 3_000, 10_000, 30_000];
/** Papers of other fields to score for each field and size; each gives three rows. */
const ROWS = 600;
/**
 * The most libraries of a field and size: several, as a small library may be similar to anything by chance.
 */
const LIBRARIES = 60;
/** The most papers in all libraries of a field and size; large libraries differ less, so fewer are needed. */
const SAVED = 3_000;
/** The pass rates to fit: well below 1 in 50, so that no single field or size exceeds that. */
const RELATED = 0.006;
const CLOSE = 0.001;

export function main([path]: string[]): void {
  if (!path) throw new UsageError('Usage: npm run -s calibrate -- CORPUS.jsonl.gz');
  const random = createRandom(1);
  const papers = shuffle(readJsonLines<Categorised>(path), random);
  for (const [name, table] of [['table', readBackgroundTable()] as const, ['noTable', undefined] as const]) {
    const chances = SIZES.flatMap((size) =>
      FIELDS.flatMap((field) => chanceScores(papers, field, size, table)),
    );
    const byCell = groupByCell(chances);
    const fitted = { related: fitQuantile(byCell, RELATED), close: fitQuantile(byCell, CLOSE) };
    const now = CALIBRATION[name];
    console.log(
      JSON.stringify({
        name,
        rows: chances.length,
        fitted,
        marked: passRate(chances, now.related),
        markedClosely: passRate(chances, now.close),
        worstField: worstGroup(chances, now.related, (c) => c.field),
        worstSize: worstGroup(chances, now.related, (c) => String(c.papers)),
        worstFieldAndSize: worstGroup(chances, now.related, (c) => `${c.field} ${c.papers}`),
      }),
    );
  }
}

/**
 * Scores papers of other fields against libraries of one field: by title alone, with one sentence, with the
 * abstract.
 */
function chanceScores(
  papers: Categorised[],
  field: string,
  size: number,
  table?: BackgroundTable,
): ChanceScore[] {
  const inField = papers.filter((paper) => archive(paper.categories[0] ?? '') === field);
  const area = areaOf(field);
  const foreign = papers.filter((paper) => !paper.categories.some((c) => areaOf(archive(c)) === area));
  const most = Math.max(1, Math.min(LIBRARIES, Math.floor(SAVED / size)));
  const libraries = Math.min(most, Math.floor(inField.length / size));
  const each = Math.ceil(ROWS / libraries);
  return Array.from({ length: libraries }, (_, i) => {
    const scoreRow = createRowScorer(
      createSpace(createMemoryCorpus(inField.slice(i * size, (i + 1) * size)), table),
    );
    return foreign.slice(i * each, (i + 1) * each).flatMap(({ title, abstract }) =>
      [{ title }, { title, abstract: abstract.split('. ', 1).join('') }, { title, abstract }].map((row) => ({
        field,
        papers: size,
        terms: countTerms(row).size,
        score: scoreRow(row).score,
      })),
    );
  }).flat();
}

function archive(category: string): string {
  return category.split('.', 1).join('');
}

/** The area of an archive: a paper on learning is not unrelated to statistics. */
function areaOf(archive: string): string {
  if (/^(?:cs|stat|eess|cmp-lg)$/.test(archive)) return 'computing';
  if (/^(?:math|math-ph|alg-geom|q-alg|dg-ga|funct-an)$/.test(archive)) return 'mathematics';
  if (/^(?:q-fin|econ)$/.test(archive)) return 'economics';
  return archive === 'q-bio' ? 'biology' : 'physics';
}

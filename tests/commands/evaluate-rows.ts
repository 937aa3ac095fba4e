/**
 * `npm run -s evaluate -- rows DIR [--corpus FILE] [--no-table]`: scores and grades the rows of a test
 * collection's pages against their libraries, as the marks do.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createMemoryCorpus, type PaperText } from '@/lib/related/corpus.ts';
import { limitMarks } from '@/lib/related/limit-marks.ts';
import { explainRows } from '@/lib/related/row-relations.ts';
import { scoreRows } from '@/lib/related/row-score.ts';
import { createSpace } from '@/lib/related/space.ts';
import { readBackgroundTable } from './background-table.ts';
import { readJsonLines } from './jsonl.ts';
import { UsageError } from './usage.ts';

interface Doc extends PaperText {
  id: string;
}

/** One page: the ids of the saved papers, and of the papers in its rows. */
export interface RowPage {
  id: string;
  library: string[];
  rows: string[];
  /** The page shows no abstracts. */
  titleOnly: boolean;
}

/** The pages of a collection, and the texts of their papers by id. */
export function readRowCollection(
  dir: string,
  corpus?: string,
): { pages: RowPage[]; texts: Map<string, Doc> } {
  const file = corpus ?? resolve(dir, readFileSync(join(dir, 'corpus.txt'), 'utf8').trim());
  const pages = readJsonLines<RowPage>(join(dir, 'pages.jsonl'));
  const wanted = new Set(pages.flatMap(({ library, rows }) => [...library, ...rows]));
  const texts = new Map<string, Doc>();
  // Papers that stand in the corpus twice are described by their first line.
  for (const doc of readJsonLines<Doc>(file))
    if (wanted.has(doc.id) && !texts.has(doc.id)) texts.set(doc.id, doc);
  const missing = [...wanted].filter((id) => !texts.has(id));
  if (missing.length > 0) throw new Error(`${file} lacks ${missing.length} papers, such as ${missing[0]}`);
  return { pages, texts };
}

export function main(args: string[]): void {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { corpus: { type: 'string' }, 'no-table': { type: 'boolean' } },
  });
  const dir = positionals[0];
  if (!dir) throw new UsageError('Usage: npm run -s evaluate -- rows DIR [--corpus FILE] [--no-table]');
  const table = values['no-table'] ? undefined : readBackgroundTable();
  const { pages, texts } = readRowCollection(dir, values.corpus);
  // Without the authors, by whom the relevant rows were chosen.
  const textsOf = (ids: string[]) =>
    ids.flatMap((id): PaperText[] => {
      const doc = texts.get(id);
      return doc ? [{ title: doc.title, abstract: doc.abstract }] : [];
    });
  for (const { id, library, rows, titleOnly } of pages) {
    const saved = textsOf(library);
    const space = createSpace(createMemoryCorpus(saved), table);
    const shown = textsOf(rows).map((row): PaperText => (titleOnly ? { title: row.title } : row));
    const scores = [...scoreRows(shown, space)];
    const read = (document: number) => {
      const paper = saved[document];
      return paper && { ...paper, id: document };
    };
    const relations = [...explainRows(shown, scores, read, { space, feedback: {}, strictness: 'normal' })];
    const marks = limitMarks(relations, (_, i) => scores[i]?.chance ?? 0);
    const judged = rows.map((doc, i) => {
      const mark = marks[i];
      const strength = mark === undefined || mark === 'close' ? 0 : mark.strength;
      return { doc, score: scores[i]?.chance ?? 0, strength };
    });
    console.log(JSON.stringify({ id, rows: judged }));
  }
}

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
import type { BackgroundTable } from '@/lib/related/background-table.ts';
import type { Strength } from '@/lib/related/strength.ts';
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

/** What the marks do with a row: 0 for none. */
export interface RowJudgement {
  /** By which rows are ordered. */
  score: number;
  strength: 0 | Strength;
}

/** Judges the rows of a page as the marks do, with strictness at its default. */
export function judgeRows(
  library: readonly PaperText[],
  rows: readonly PaperText[],
  table: BackgroundTable | undefined,
): RowJudgement[] {
  const space = createSpace(createMemoryCorpus(library), table);
  const scores = [...scoreRows(rows, space)];
  const read = (document: number) => {
    const paper = library[document];
    return paper && { ...paper, id: document };
  };
  const relations = [...explainRows(rows, scores, read, { space, feedback: {}, strictness: 'normal' })];
  return limitMarks(relations, (_, i) => scores[i]?.chance ?? 0).map((mark, i) => ({
    score: scores[i]?.chance ?? 0,
    strength: mark === undefined || mark === 'close' ? 0 : mark.strength,
  }));
}

/** The texts of papers, without the authors, by whom the relevant rows were chosen. */
export function textsOf(ids: readonly string[], texts: ReadonlyMap<string, PaperText>): PaperText[] {
  return ids.flatMap((id): PaperText[] => {
    const doc = texts.get(id);
    return doc ? [{ title: doc.title, abstract: doc.abstract }] : [];
  });
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
  for (const { id, library, rows, titleOnly } of pages) {
    const shown = textsOf(rows, texts).map((row) => (titleOnly ? { title: row.title } : row));
    const judged = judgeRows(textsOf(library, texts), shown, table);
    console.log(JSON.stringify({ id, rows: rows.map((doc, i) => ({ doc, ...judged[i] })) }));
  }
}

/** Background tables for tests. */
import { parseTable, type BackgroundTable } from '@/lib/related/background-table.ts';
import { tokeniseRanked } from '@/lib/related/corpus.ts';
import { encodeTable } from '@/tests/training/encode-table.ts';

/** @param terms by word, in how many documents it is, and its vector. */
export function tableOf({
  documents,
  terms,
}: {
  documents: number;
  terms: Record<string, [frequency: number, vector: number[]]>;
}): BackgroundTable {
  const rows = Object.entries(terms).map(([word, [frequency, vector]]) => ({
    term: tokeniseRanked(word)[0]?.term ?? word,
    frequency,
    vector,
  }));
  const table = parseTable(
    encodeTable({
      documents,
      terms: rows.map(({ term }) => term),
      documentFrequencies: rows.map(({ frequency }) => frequency),
      dimensions: rows[0]?.vector.length ?? 0,
      vectors: Float64Array.from(rows.flatMap(({ vector }) => vector)),
    }),
  );
  if (!table) throw new Error('The table cannot be read.');
  return table;
}

/**
 * The background sample: papers drawn from all sciences, by the terms of the background table that they
 * contain. A row that is near to many of them is near to everything.
 */
import type { BackgroundTable } from './background-table.ts';
import { createCountedCorpus, type PaperText } from './corpus.ts';
import { createRanker } from './rank.ts';
import { createSpace } from './space.ts';

/** Papers of the sample that a row is compared with in full. */
const CANDIDATES = 64;
/** The nearest papers of the sample that count. */
const NEAREST = 10;

// The format: numbers u16, little-endian. For each paper how many terms it has, then the number of each in
// the table and its weighted frequency.

/** The weighted frequency of each term of each paper of the sample. */
export function decodeSample({ sample, termNumbers }: BackgroundTable): Map<string, number>[] {
  const terms = [...termNumbers.keys()];
  const view = new DataView(sample);
  const papers: Map<string, number>[] = [];
  for (let at = 0; at < sample.byteLength;) {
    const counts = new Map<string, number>();
    const end = at + 2 + 4 * view.getUint16(at, true);
    for (at += 2; at < end; at += 4) {
      counts.set(terms[view.getUint16(at, true)] ?? '', view.getUint16(at + 2, true));
    }
    papers.push(counts);
  }
  return papers;
}

/** How near a text is to papers of all sciences, 0 to 1: its mean score against the nearest of the sample. */
export type Commonness = (text: PaperText) => number;

const prepared = new WeakMap<BackgroundTable, Commonness>();

/** Compares texts with the sample of a table, which is prepared once; 0 for every text without a table. */
export function commonnessBy(table: BackgroundTable | undefined): Commonness {
  if (!table) return () => 0;
  const known = prepared.get(table);
  if (known) return known;
  const rank = createRanker(createSpace(createCountedCorpus(decodeSample(table)), table));
  const commonness = (text: PaperText) => {
    const nearest = rank(text, { limit: NEAREST, candidates: CANDIDATES });
    return nearest.reduce((sum, { score }) => sum + score, 0) / NEAREST;
  };
  prepared.set(table, commonness);
  return commonness;
}

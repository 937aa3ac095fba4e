/**
 * Fits thresholds that a given share of chance scores passes, as smooth functions of library size and row
 * length.
 */
import { calibrationFeatures, evaluateThreshold, type Coefficients } from '@/lib/related/strength.ts';

/** The score of a row from another field than the library. */
export interface ChanceScore {
  /** The library's field. */
  field: string;
  papers: number;
  terms: number;
  score: number;
}

/** Upper bounds of the ranges of row lengths that are grouped. */
const LENGTH_BOUNDS = [3, 5, 8, 13, 25, 50, 80, Infinity];

/** Groups scores by library size and range of row lengths. */
export function groupByCell(chances: readonly ChanceScore[]): ChanceScore[][] {
  return groupBy(
    chances,
    ({ papers, terms }) => `${papers} ${LENGTH_BOUNDS.findIndex((end) => terms <= end)}`,
  );
}

/** The group with the highest pass rate, and that rate. */
export function worstGroup(
  chances: readonly ChanceScore[],
  threshold: Coefficients,
  key: (chance: ChanceScore) => string,
): { group: string; share: number } {
  const shares = groupBy(chances, key).map((group) => {
    return { group: group[0] ? key(group[0]) : '', share: passRate(group, threshold) };
  });
  return shares.reduce((most, one) => (one.share > most.share ? one : most), { group: '', share: 0 });
}

function groupBy(chances: readonly ChanceScore[], key: (chance: ChanceScore) => string): ChanceScore[][] {
  const groups = new Map<string, ChanceScore[]>();
  for (const chance of chances) {
    const group = groups.get(key(chance));
    if (group) group.push(chance);
    else groups.set(key(chance), [chance]);
  }
  return [...groups.values()];
}

/**
 * Fits a threshold to the quantiles of the cells by least squares, each cell weighted by its number of
 * scores.
 */
export function fitQuantile(chances: readonly ChanceScore[][], share: number): Coefficients {
  const rows = chances.map((cell) => ({
    at: calibrationFeatures(cell[0]?.papers ?? 1, geometricMean(cell.map((chance) => chance.terms))),
    value: quantile(
      cell.map((chance) => chance.score),
      1 - share,
    ),
    weight: cell.length,
  }));
  const size = 7;
  const system = Array.from({ length: size }, (_, i) => [
    ...Array.from({ length: size }, (_, j) => sum(rows.map((r) => r.weight * at(r.at, i) * at(r.at, j)))),
    sum(rows.map((r) => r.weight * at(r.at, i) * r.value)),
  ]);
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0] = solve(system).map((x) => Number(x.toFixed(4)));
  return [a, b, c, d, e, f, g];
}

/** The share of scores that pass a threshold. */
export function passRate(chances: readonly ChanceScore[], threshold: Coefficients): number {
  const passed = chances.filter(
    (c) => c.score >= evaluateThreshold(threshold, calibrationFeatures(c.papers, c.terms)),
  );
  return passed.length / chances.length;
}

function quantile(scores: number[], share: number): number {
  return scores.toSorted((a, b) => a - b)[Math.floor(share * scores.length)] ?? 0;
}

function geometricMean(values: number[]): number {
  return Math.exp(sum(values.map((value) => Math.log(value))) / values.length);
}

/** Gauss-Jordan elimination of [A | b] with a positive definite A, which needs no pivoting. */
function solve(system: number[][]): number[] {
  for (const [i, pivot] of system.entries())
    for (const [j, row] of system.entries()) {
      if (i === j) continue;
      const factor = at(row, i) / at(pivot, i);
      for (let k = i; k < row.length; k++) row[k] = at(row, k) - factor * at(pivot, k);
    }
  return system.map((row, i) => at(row, system.length) / at(row, i));
}

function at(row: readonly number[], i: number): number {
  return row[i] ?? 0;
}

function sum(values: number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

/** Fits the height that a given share of chance scores passes, as a smooth surface over library size and row length. */
import { features, height, type Surface } from '@/lib/related/strength.ts';

/** The score of a row of another field. */
export interface Chance {
  /** The library's field. */
  field: string;
  papers: number;
  terms: number;
  score: number;
}

/** Upper ends of the row lengths that are counted together. */
const LENGTHS = [3, 5, 8, 13, 25, 50, 80, Infinity];

/** Scores of one library size and like row lengths. */
export function cells(chances: readonly Chance[]): Chance[][] {
  return groups(chances, ({ papers, terms }) => `${papers} ${LENGTHS.findIndex((end) => terms <= end)}`);
}

/** The group with the largest share of scores that passes the surface, and that share. */
export function worst(
  chances: readonly Chance[],
  surface: Surface,
  key: (chance: Chance) => string,
): { group: string; share: number } {
  const shares = groups(chances, key).map((group) => {
    return { group: group[0] ? key(group[0]) : '', share: passing(group, surface) };
  });
  return shares.reduce((most, one) => (one.share > most.share ? one : most), { group: '', share: 0 });
}

function groups(chances: readonly Chance[], key: (chance: Chance) => string): Chance[][] {
  const groups = new Map<string, Chance[]>();
  for (const chance of chances) {
    const group = groups.get(key(chance));
    if (group) group.push(chance);
    else groups.set(key(chance), [chance]);
  }
  return [...groups.values()];
}

/** The surface nearest to the cells' quantiles by least squares, cells weighing as they hold scores. */
export function fitQuantile(chances: readonly Chance[][], share: number): Surface {
  const rows = chances.map((cell) => ({
    at: features(cell[0]?.papers ?? 1, geometricMean(cell.map((chance) => chance.terms))),
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

/** Which share of scores passes the surface. */
export function passing(chances: readonly Chance[], surface: Surface): number {
  const passed = chances.filter((c) => c.score >= height(surface, features(c.papers, c.terms)));
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

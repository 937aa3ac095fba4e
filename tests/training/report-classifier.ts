/** Says how well a classifier tells examples that it was not trained on. */
import type { Example } from './linear-model.ts';

const BINS = 10;

export interface ClassifierReport {
  examples: number;
  /** Shares of the examples, 0 to 1. */
  accuracy: number;
  /** The mean difference between the chance given and the share that is positive, over ten bins of chance. */
  calibrationError: number;
  /** By kind: the share that is told right. */
  kinds: Record<string, number>;
}

export function reportClassifier(
  examples: readonly Example[],
  chanceOf: (text: string) => number | undefined,
): ClassifierReport {
  const judged = examples.map((example) => ({ ...example, chance: chanceOf(example.text) ?? 0 }));
  const isRight = ({ chance, isPositive }: { chance: number; isPositive: boolean }) =>
    chance >= 0.5 === isPositive;
  const bins = groupBy(judged, ({ chance }) => Math.min(BINS - 1, Math.floor(chance * BINS)));
  let error = 0;
  for (const bin of bins.values()) {
    const chance = bin.reduce((sum, one) => sum + one.chance, 0);
    const positive = bin.filter(({ isPositive }) => isPositive).length;
    error += Math.abs(chance - positive) / judged.length;
  }
  const kinds = [...groupBy(judged, ({ kind }) => kind)].map(
    ([kind, all]) => [kind, rounded(all.filter(isRight).length / all.length)] as const,
  );
  return {
    examples: judged.length,
    accuracy: rounded(judged.filter(isRight).length / judged.length),
    calibrationError: rounded(error),
    kinds: Object.fromEntries(kinds),
  };
}

function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

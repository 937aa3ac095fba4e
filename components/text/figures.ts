/** The exact figures of a score: of each group, of the rest, and their sum. */
import { i18n } from '#i18n';
import type { GroupedReasons } from '@/lib/related/reason-groups.ts';
import { groupText } from './reason-text.ts';

export interface Figures {
  total: number;
  /** The size of the largest group, above 0. */
  largest: number;
  /** Each with three decimals. */
  figures: { name: string; value: string }[];
}

export function figuresOf({ groups, rest }: GroupedReasons): Figures {
  const total = groups.reduce((sum, { weight }) => sum + weight, rest);
  const figures = groups.map((group) => ({ name: groupText(group), value: group.weight.toFixed(3) }));
  if (rest !== 0) figures.push({ name: i18n.t('why.remainder'), value: rest.toFixed(3) });
  figures.push({ name: i18n.t('why.total'), value: total.toFixed(3) });
  const largest = Math.max(Number.EPSILON, ...groups.map(({ weight }) => Math.abs(weight)));
  return { total, largest, figures };
}

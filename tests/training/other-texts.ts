/**
 * Texts of pages that are neither titles of papers nor people, made from patterns and words written for the
 * purpose: what the classifiers of the reader are trained against. `{x}` stands for a phrase of the list `x`.
 */
import { PATTERNS, PHRASES } from './other-phrases.ts';

/** Of what kind the texts of each list of patterns are. */
export type OtherKind = keyof typeof PATTERNS;
export const OTHER_KINDS = Object.keys(PATTERNS) as OtherKind[];

/** Deepest nesting of phrases in phrases. */
const DEEPEST = 6;

/** Makes a text of a kind. */
export function makeOtherText(kind: OtherKind, random: () => number): string {
  const pick = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)] as T;
  const expand = (pattern: string, depth: number): string =>
    pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      if (name === 'n') return String(1 + Math.floor(random() * 30));
      if (name === 'year') return String(1985 + Math.floor(random() * 46));
      const phrases = PHRASES[name];
      if (!phrases || depth === 0) throw new Error(`No phrases for {${name}}`);
      return expand(pick(phrases), depth - 1);
    });
  const text = expand(pick(PATTERNS[kind]), DEEPEST);
  const upper = `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  return random() < 0.05 ? upper.toUpperCase() : upper;
}

/** Inflects stems, and completes words that end within a suffix, to find the stems of unfinished words. */
import { toTerm } from '../text/analyser.ts';

// Suffixes that the stemmer removes. A word that ends within one (`interpretab`) has another stem than the
// whole word.
const ENDINGS =
  `abilities ability ibility ization isation ations ational ation itions ition ingly ings ing ively ivity
  ive iveness fulness ousness ements ement ments ment ness ences ence ances ance ally edly ables able ibles
  ible ities ity ous ism ists ist izes ized izing izer ising ised ions ion ers ers er ed es ies ly al s`.split(
    /\s+/,
  );

/**
 * Words with this stem, whether they are in the library or not: `interpret` gives `interpretability`, for
 * example.
 */
export function inflectStem(term: string): string[] {
  return ['', ...ENDINGS].map((ending) => term + ending).filter((word) => toTerm(word) === term);
}

/**
 * The stems of words that begin like this and were cut off within a suffix: `interpretab` gives `interpret`.
 */
export function completeStems(beginning: string): string[] {
  const stems = new Set<string>();
  for (const ending of ENDINGS)
    for (let cut = 1; cut < ending.length; cut++) {
      if (!beginning.endsWith(ending.slice(0, cut))) continue;
      const whole = toTerm(beginning + ending.slice(cut));
      // Stems with this prefix are found by the prefix anyway.
      if (whole.length > 2 && !whole.startsWith(beginning)) stems.add(whole);
    }
  return [...stems];
}

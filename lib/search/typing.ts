/** What a word that is still being typed may become. */
import { toTerm } from '../text/analyser.ts';

// Endings that stemming takes off. A word cut short within one (`interpretab`) has no stem in common with the whole word.
const ENDINGS =
  `abilities ability ibility ization isation ations ational ation itions ition ingly ings ing ively ivity ive
  iveness fulness ousness ements ement ments ment ness ences ence ances ance ally edly ables able ibles ible ities ity
  ous ism ists ist izes ized izing izer ising ised ions ion ers ers er ed es ies ly al s`.split(/\s+/);

/** Words that have this stem, whether the library has them or not: of `interpret`, `interpretability`. */
export function formsOf(term: string): string[] {
  return ['', ...ENDINGS].map((ending) => term + ending).filter((word) => toTerm(word) === term);
}

/** The stems of words that begin so and are cut short within an ending: of `interpretab`, `interpret`. */
export function stemsOfBeginning(beginning: string): string[] {
  const stems = new Set<string>();
  for (const ending of ENDINGS)
    for (let cut = 1; cut < ending.length; cut++) {
      if (!beginning.endsWith(ending.slice(0, cut))) continue;
      const whole = toTerm(beginning + ending.slice(cut));
      // Longer stems begin as the word does: they are found by their beginning.
      if (whole.length > 2 && !whole.startsWith(beginning)) stems.add(whole);
    }
  return [...stems];
}

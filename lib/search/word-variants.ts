/** Other ways in which a word of a query may be written in a paper. */
import { fold } from '../text/fold.ts';
import { STOP_WORDS } from '../text/stop-words.ts';

// What compounds begin with that are written as one word, with a hyphen, or as two. The index has those with
// a hyphen as one.
const BEGINNINGS =
  `pre post fine multi co non re self semi sub super un inter intra cross meta micro macro hyper auto anti
  bi tri time data real open large long short low high deep ultra pseudo quasi neuro bio geo photo electro
  thermo hydro nano spatio audio video text zero few hand end eye mean`.split(/\s+/);
const SHORTEST_END = 4;

/** The two words that a compound may be written as: `pretraining` as `pre` and `training`. */
export function splitCompound(folded: string): [string, string][] {
  if (!/^[a-z]+$/.test(folded)) return [];
  return BEGINNINGS.flatMap((beginning): [string, string][] => {
    const end = folded.slice(beginning.length);
    const isLong = end.length >= SHORTEST_END + (beginning.length === 2 ? 1 : 0);
    return folded.startsWith(beginning) && isLong && !STOP_WORDS.has(end) ? [[beginning, end]] : [];
  });
}

const SPELLED_OUT: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe', æ: 'ae', ß: 'ss' };

/**
 * The folded word with its umlauts spelled out, or as it is where it seems to have them spelled out:
 * `düsseldorf`, `duesseldorf`.
 */
export function transliterated(written: string): string[] {
  const lower = written.normalize('NFC').toLowerCase();
  const folded = fold(lower);
  const spelled = fold(lower.replace(/[äöüåøß]/g, (letter) => SPELLED_OUT[letter] ?? letter));
  const short = /^[a-z]{5,}$/.test(lower)
    ? lower.replace(
        /(?<![aeiouyqg])([aou])e(?=[^aeiouy\s])|^aa(?=[^aeiouy])/g,
        (pair, vowel?: string) => vowel ?? pair.charAt(0),
      )
    : lower;
  return [...new Set([spelled, fold(short)])].filter((word) => word !== folded);
}

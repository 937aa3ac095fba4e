/** The signs in a title that carry meaning, as words: `plus`, `minus`, `sharp`. */

// Markup is no comparison.
const TAG = /<\/?(?:i|b|em|strong|tt|sc|sub|sup)>/gi;

/** A TeX command, or one of these signs. */
const command = (names: string, signs: string) => new RegExp(`\\\\(?:${names})(?![a-zA-Z])|${signs}`, 'g');

// A sign is written as a word, so that `K^+`, `K⁺` and `K+` are one and `K^-` is another.
const SIGNS: [RegExp, string][] = [
  [/\+\s?\/\s?[-−–]/g, ' pm '],
  [/\(\s*[-−–]\s*\)/g, ' minus '],
  [/\(\s*\+\s*\)/g, ' plus '],
  [command('to|rightarrow|longrightarrow', '[→⟶]|-{1,2}>'), ' to '],
  [command('gets|leftarrow|longleftarrow', '[←⟵]|<-{1,2}(?=\\s)'), ' leftarrow '],
  [command('leq?|leqslant', '[≤⩽≦]|<='), ' leq '],
  [command('geq?|geqslant', '[≥⩾≧]|>='), ' geq '],
  [/<su[pb]>\s*[-−–]/gi, ' minus '],
  [/\^\s*(?:\{\s*)?[-−–]/g, ' minus '],
  [/[−⁻₋]/g, ' minus '],
  // At the end of a word (`e- beams`) or before a number (`at -1 V`) a hyphen is a sign, between letters it
  // is not.
  [/(?<=[\p{L}\p{N}})])-(?=[\s,;:)\]$}/]|$)/gu, ' minus '],
  [/(?<=[\s({$])-(?=[\d.])/g, ' minus '],
  [/[⁺₊]|(?<=[\p{L}\p{N}})])\s?\^?\{?\+|\^\s*(?:\{\s*)?\+|<su[pb]>\s*\+/giu, ' plus '],
  [/(?<=[\p{L}\p{N}})]|[+])\+/gu, ' plus '],
  [/±/g, ' pm '],
  [/∓/g, ' mp '],
  [/≠/g, ' neq '],
  [/¬/g, ' neg '],
  [/(?<=(?:^|[^\p{L}\p{N}])\p{L})[♯#]/gu, ' sharp '],
  [/(?<=(?:^|[^\p{L}\p{N}])\p{L})\^?\{?\*(?=[\s,:;)}$-]|$)/gu, ' star '],
  // A point or slash inside a number: 2.0 is not 20.
  [/(?<=\d)\.(?=\d)/g, ' point '],
  [/(?<=\d)\/(?=\d)/g, ' over '],
  // Written as a letter as well: 3x3.
  [command('times', '[×✕⨯]'), ' x '],
  [command('circ', '[∘]'), ' ringop '],
  [command('cup|bigcup', '[∪⋃]'), ' setunion '],
  [command('cap|bigcap', '[∩⋂]'), ' setintersection '],
  [command('setminus', '[∖]'), ' setminus '],
  [command('%', '[%٪％]'), ' percent '],
  [/‰/g, ' permil '],
  // After one letter or digit alone: X', 5′; an apostrophe elsewhere is not a prime.
  [
    /(?<=(?:^|[^\p{L}\p{N}'‘’])[\p{L}\p{N}])\s?(?:['′’´](?![\p{L}\p{N}'’])|\^\s{0,2}\{?\s{0,2}\\prime)/gu,
    ' primed ',
  ],
  [/[′]/g, ' primed '],
  [/\\(?:bar|overline)(?![a-zA-Z])\s{0,2}\{?\s{0,2}(\\?[a-zA-Z]+)/g, ' $1 overbar '],
  [/(?<=(?:^|[^\p{L}\p{N}\p{M}])\p{L})[\u0304\u0305]/gu, ' overbar '],
];

// These are looked for once the tags are gone.
const COMPARED: [RegExp, string][] = [
  [command('lt|ll', '<|&lt;'), ' lessthan '],
  [command('gt|gg', '>|&gt;'), ' morethan '],
];

/** The words by which signs are written. */
export const signWords: ReadonlySet<string> = new Set(
  `plus minus pm mp sharp star neq neg point over leftarrow leq geq ringop setunion setintersection
  setminus percent permil primed overbar lessthan morethan`.split(/\s+/),
);

/** The title with its signs written as words. */
export function withSigns(title: string): string {
  // C++ has two signs.
  const twice = title.replace(/\+\+/g, ' plus plus ');
  const signed = SIGNS.reduce((text, [sign, word]) => text.replace(sign, word), twice).replace(TAG, '');
  return COMPARED.reduce((text, [sign, word]) => text.replace(sign, word), signed);
}

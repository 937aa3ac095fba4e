/** Takes off what surrounds an id in a text: brackets, quotation marks, and the punctuation of a sentence. */

const OPENING = `([{<"'\`“”„‘’‚«»‹›「『【《〈（［｛*`;
/** A closing bracket that may be part of an id, with the bracket that opens it. */
const PAIRS = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
  ['>', '<'],
]);
const CLOSING = new Set(
  `.,;:!?/|\\([{<"'\`“”„‘’‚«»‹›…。，、；：！？．・」』】》〉）］｝*†‡§¶–—\u00a0 \t\n\r`,
);

/**
 * Trims both ends of a text that holds one id. A closing bracket stays where the id itself has the one that opens it:
 * `10.1000/a(b)` but `10.1000/a)`.
 */
export function trimId(text: string): string {
  let start = 0;
  while (start < text.length && isOpening(text.charAt(start))) start++;
  const balance = new Map([...PAIRS.keys()].map((closing) => [closing, 0]));
  for (let i = start; i < text.length; i++) count(balance, text.charAt(i), 1);
  let end = text.length;
  for (; end > start; end--) {
    const last = text.charAt(end - 1);
    if (!CLOSING.has(last) && !((balance.get(last) ?? 0) > 0)) break;
    count(balance, last, -1);
  }
  return text.slice(start, end);
}

function isOpening(character: string): boolean {
  return OPENING.includes(character) || /\s/.test(character);
}

/** Counts the closing brackets that no bracket opens. */
function count(balance: Map<string, number>, character: string, step: 1 | -1): void {
  for (const [closing, opening] of PAIRS) {
    if (character === closing) balance.set(closing, (balance.get(closing) ?? 0) + step);
    else if (character === opening) balance.set(closing, (balance.get(closing) ?? 0) - step);
  }
}

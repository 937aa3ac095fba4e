/** What sources write for the authors they leave out: `et al.`, `and 12 others`, `y otros`, `等`. */

const AND = String.raw`(?:(?:and|plus|&|\+|et|und|y|e|en|og|och|и|та|و)\s?)`;
const WHO = String.raw`(?: (?:authors?|auteurs?|autor(?:en|es|i)?|people|contributors?))?`;
const MORE = String.raw`(?:more|others?|additional|autres|weitere|andere|otros|más|altri|outros|mais|anderen|andre|andra|других|еще|ещё)`;

/** A whole phrase that stands for authors; each is short. */
const PHRASE = [
  String.raw`et\.? ?al(?:ii|iae|ia|\.|,)?`,
  String.raw`\[?(?:…|\.{3})\]?`,
  String.raw`\+ ?\d+(?: ${MORE})?${WHO}`,
  String.raw`${AND}?\d+ (?:other )?${MORE}${WHO}`,
  String.raw`${AND}(?:the )?${MORE}${WHO}`,
  String.raw`\d+ authors?|ve (?:ark|diğerleri)\.?|vd\.|ym\.|и соавт(?:оры|\.)?`,
  String.raw`et coll(?:aborateurs|\.)?|[ye] cols?\.|[ye] colaboradores|a kol\.|[ai] in(?:ni|\.)|m\. ?fl\.|u\. ?a\.|e\. ?a\.`,
  String.raw`и др(?:угие|\.)?|та ін(?:ші|\.)?`,
  String.raw`等人?|ほか(?:\d*名)?|[外他] ?\d*[人名명]?|외(?: ?\d+ ?[인명])?|وآخرون|و آخرون`,
].join('|');

const END = new RegExp(
  String.raw`(?:^|[\s,;&،，、]+|(?=…|\.{3}|等|ほか|[他外] ?\d))(?:${AND}?(?:${PHRASE}))\.?$`,
  'iu',
);
const ALONE = new RegExp(String.raw`^(?:${AND}?(?:${PHRASE})|others)\.?$`, 'iu');
const LISTED_OTHERS = /[,;] ?others\.?$/i;
/** What stands in brackets at the end: `[and 5 others]`, `(2019)`. */
const BRACKETED = /[\s,;]*[[(（]([^[\]()（）]{1,40})[\])）]\.?$/u;
// A small letter says that it is a word: `Doe ET` and `Wang Y` end in initials.
const JOINED = /[\s,;*†‡§¶]+(?:[Aa]nd|AND|&|und|et|y|и)$/;

/** Whether a text says that authors are left out, and names none. */
export function saysCut(text: string): boolean {
  const plain = text.trim();
  if (plain.length > 80) return false;
  return ALONE.test(plain) || ALONE.test(BRACKETED.exec(plain)?.[1]?.trim() ?? '.');
}

/** Without `et al.`, `…`, `+3 authors`, `(and 12 others)` at the end. */
export function withoutEnd(line: string): { rest: string; cut: boolean } {
  let rest = withoutTail(line, JOINED) ?? line;
  let cut = false;
  // Twice where a source says it in two ways (`…, +3 authors`).
  for (let times = 0; times < 3; times++) {
    rest = withoutTail(rest, /\s[-–—]\s?$/) ?? rest;
    const bracket = BRACKETED.exec(rest.slice(-60));
    const inside = bracket?.[1]?.trim() ?? '';
    const isYear = /^(?:19|20)\d\d[a-z]?$/.test(inside);
    if (bracket && (isYear || ALONE.test(inside))) {
      const before = withoutTail(rest, BRACKETED) ?? '';
      if (!isYear || withoutTail(before, END) !== undefined) {
        rest = before;
        cut ||= !isYear;
      }
    }
    const shorter = withoutTail(rest, END) ?? withoutTail(rest, LISTED_OTHERS);
    if (shorter === undefined) return { rest, cut };
    cut = true;
    rest = shorter;
  }
  return { rest, cut };
}

/**
 * The text before what is found at its end; near the end only, since a search from the start would be slow.
 */
function withoutTail(text: string, pattern: RegExp): string | undefined {
  const tail = text.slice(-60);
  const found = pattern.exec(tail);
  return found ? text.slice(0, text.length - tail.length + found.index) : undefined;
}

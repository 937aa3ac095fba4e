/** Dates as sources write them, as far as they are known: year, month, day. */

export type DateParts =
  | [year: number]
  | [year: number, month: number]
  | [year: number, month: number, day: number];

// More of a text than this holds no date of a paper.
const LONGEST = 200;

/**
 * `2024-05-03T00:00:00Z`, `May 3, 2024`, `3 mai 2024`, `2024年5月` → `[2024, 5, 3]` or less; what cannot be
 * told is left out: `05/03/2024` is a day in May or in March, so `[2024]`. The day is the one that is
 * written, whatever the time zone.
 */
export function parseDate(text: string): DateParts | undefined {
  const said = text.slice(0, LONGEST).trim();
  for (const read of [eastAsian, numbers, written, yearAlone]) {
    const parts = read(said);
    if (parts) return parts;
  }
  return undefined;
}

function numbers(text: string): DateParts | undefined {
  const first = /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?(?![\d/-])(?!\s*\p{L}{3})/u.exec(text);
  if (first) return known(first[1], first[3], first[4]);
  const compact = /^(\d{4})(\d\d)(\d\d)(?:T.*)?$/.exec(text);
  if (compact) return known(compact[1], compact[2], compact[3]);
  const last = /^(?:(\d{1,2})([/.-]))?(\d{1,2})[/.-](\d{4})\b/.exec(text);
  if (!last) return undefined;
  const [, a, sign, b, year] = last;
  if (!a) return known(year, b);
  // With full stops the day comes first everywhere; with strokes only where the other reading is no date.
  if (sign === '.' || Number(a) > 12 || a === b) return known(year, b, a);
  return Number(b) > 12 ? known(year, a, b) : known(year);
}

function eastAsian(text: string): DateParts | undefined {
  const found = /(\d{4})\s?[年년](?:\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일])?)?/u.exec(text);
  return found ? known(found[1], found[2], found[3]) : undefined;
}

/** With a month in letters. */
function written(text: string): DateParts | undefined {
  const words = [...text.matchAll(/\d+|\p{L}+/gu)];
  for (const [i, word] of words.entries()) {
    const month = monthOf(word[0]);
    if (!month) continue;
    const after = words
      .slice(i + 1, i + 7)
      .map(([other]) => other)
      .filter((other) => !FILLER.test(other) && !monthOf(other));
    const before = words.slice(Math.max(0, i - 3), i).map(([other]) => other);
    const dayBefore = before.findLast((other) => !FILLER.test(other));
    const [next, second] = after;
    if (isDay(dayBefore) && isYear(next)) return known(next, month, dayBefore);
    if (isDay(next) && isYear(second)) return known(second, month, next);
    if (isYear(dayBefore)) return known(dayBefore, month, isDay(next) ? next : undefined);
    if (isYear(next)) return known(next, month);
  }
  return undefined;
}

const FILLER = /^(?:st|nd|rd|th|of|de|del|di|do|den)$/i;

/** One year that stands alone: `Spring 2024`, `c. 1905`, `2023/2024`. */
function yearAlone(text: string): DateParts | undefined {
  const found = /(?<![\d./])(1[4-9]\d\d|20\d\d)(?:[a-z](?!\p{L})|(?!\d|\p{L}))/u.exec(text);
  return found ? known(found[1]) : undefined;
}

function isDay(text: string | undefined): boolean {
  return text !== undefined && /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 31;
}

function isYear(text: string | undefined): boolean {
  return text !== undefined && /^(?:1[4-9]|20|21)\d\d$/.test(text);
}

/** What of it can be: no month 13, no 31 February. */
function known(year?: string, month?: string | number, day?: string): DateParts | undefined {
  const [y, m, d] = [Number(year), Number(month ?? 0), Number(day ?? 0)];
  if (!(y >= 1400 && y < 2200)) return undefined;
  if (!(m >= 1 && m <= 12)) return [y];
  return d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate() ? [y, m, d] : [y, m];
}

const LANGUAGES = 'en de fr es it pt nl sv da nb fi pl cs ru uk tr hu ro id el'.split(' ');
let months: Map<string, number> | undefined;

/**
 * The month that a word names in one of the languages, in full or by three letters and more: `Sept`, `mai`,
 * `мая`.
 */
function monthOf(word: string): number | undefined {
  if (!/^\p{L}/u.test(word) || word.length < 3 || word.length > 12) return undefined;
  months ??= monthNames();
  return months.get(word.toLowerCase());
}

function monthNames(): Map<string, number> {
  const names = new Map<string, number>([['sept', 9]]);
  for (const language of LANGUAGES)
    for (const options of [
      { month: 'long' },
      { month: 'short' },
      { month: 'long', day: 'numeric' },
    ] as const) {
      const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month++) {
        const part = format.formatToParts(Date.UTC(2024, month - 1, 1)).find(({ type }) => type === 'month');
        const name = part?.value.toLowerCase().replace(/\.$/, '') ?? '';
        if (name.length >= 3 && /^\p{L}+$/u.test(name) && !names.has(name)) names.set(name, month);
      }
    }
  return names;
}

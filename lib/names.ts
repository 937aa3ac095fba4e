/** Parses the names of authors as pages write them. */

/**
 * The names in one line: `A. One, B. Two and C. Three` · `One, A.; Two, B.` · `A. One · B. Two`.
 *
 * A semicolon, where there is one, is the only separator, since commas then stand inside names.
 */
export function splitNames(line: string): string[] {
  const names = line
    // Of a run of white space one character is enough, and the patterns below stay quick.
    .replace(/\s+/g, (space) => (space.includes('\n') ? '\n' : ' '))
    .replace(/^\s*(?:authors?|by)\s*:?\s+/i, '')
    .replace(/(?:,?\s*(?:…|\.{3}|et al\.?))+\s*$/i, '');
  const separator = names.includes(';') ? /\s*;\s*/ : /\s*(?:,\s*(?:and|&)\s|,|\s(?:and|&)\s|·|•|\||\n)\s*/;
  return names
    .split(separator)
    .map((name) => name.trim())
    .filter((name) => /\p{L}/u.test(name));
}

/**
 * The names in metadata, each once: one name a value, as the standards ask, or all of them in a single value.
 *
 * `['Lovelace, Ada']` is one person, `['Ada Lovelace, Charles Babbage']` are two; all come out given name first.
 */
export function authorsIn(values: string[]): string[] {
  const [only = ''] = values;
  const names =
    values.length === 1 && !isInverted(only)
      ? splitNames(only)
      : values.flatMap((value) => (value.includes(';') ? splitNames(value) : [value]));
  return [...new Set(names.map(inOrder).filter((name) => /\p{L}/u.test(name)))];
}

/** `Lovelace, Ada` as it is read aloud, without footnote marks and addresses: so that names from different pages agree. */
function inOrder(name: string): string {
  const plain = name
    .replace(/https?:\S+/g, '')
    .replace(/[\s\d,*†‡§¶]+$/, '')
    .trim();
  const [family = '', given = '', ...more] = plain.split(/\s*,\s*/);
  return !given || more.length > 0 || SUFFIX.test(given) ? plain : `${given} ${family}`;
}

const SUFFIX = /^(?:jr|sr|i{2,3}|iv|ph\.? ?d|m\.? ?d|m\.?sc|inc|ltd|llc)\.?$/i;

/** The name that a line begins with, before a comma and where the person works: `Ada Lovelace, University of London`. */
export function leadingName(line: string): string | undefined {
  const name = (line.split(/[,;(]|\s(?:and|&)\s/)[0] ?? '').trim();
  return NAME.test(name) && !EMPLOYER.test(name) ? name.replace(/[\d*†‡]+$/, '') : undefined;
}

/**
 * Whether a line reads like a list of people: every part a name of two to five words that begin with capitals.
 *
 * A lone name is not enough, since a line of two capitalised words may be anything.
 */
export function areNames(line: string): boolean {
  if (line.length > 3_000 || /[:?!()[\]\d]/.test(line.replace(/[\d*†‡]+(?=\s*(?:,|$))/g, ''))) return false;
  const names = splitNames(line);
  return names.length > 1 && names.every((name) => NAME.test(name)) && !EMPLOYER.test(line);
}

const NAME =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|\p{Lu}\.)(?:\s+(?:\p{L}\p{M}?[\p{L}\p{M}.'’-]*|\p{Lu}\.)){1,4}[\d*†‡]*\.?$/u;

const EMPLOYER =
  /\b(?:universit|institut|college|school|departe?ment|laborator|cent(?:er|re)\b|facult|academy|hospital|press|journal|proceedings|volume|table|contents|home|search|about)/i;

/** `Family, Given`: one comma, and one side too short to be a whole name. */
function isInverted(name: string): boolean {
  const parts = name.split(',').map((part) => part.trim());
  if (parts.length !== 2 || name.includes(';') || /\s(?:and|&)\s/.test(name)) return false;
  const [family = '', given = ''] = parts;
  return (
    !/\s/.test(family) ||
    !/\s/.test(given) ||
    /^(?:\p{Lu}\.?[\s-]*)+$/u.test(given) ||
    /^\p{Ll}/u.test(family)
  );
}

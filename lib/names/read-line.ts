/** Whether a line of a page reads like the names of people. */
import { isEastAsianName } from './east-asian.ts';
import { CUT } from './name.ts';
import { splitNames } from './split-names.ts';
import { pattern } from '../text/pattern.ts';

/**
 * The name that a line begins with, before a comma and where the person works:
 * `Ada Lovelace, University of London`.
 */
export function leadingName(line: string): string | undefined {
  const name = (line.split(/[,;(]|\s(?:and|&)\s/)[0] ?? '').trim();
  return NAME.test(name) && !EMPLOYER.test(name) ? name.replace(/[\d*†‡]+$/, '') : undefined;
}

/**
 * Whether a line reads like a list of people: every part a name of two to five words that begin with
 * capitals.
 *
 * A lone name is not enough, since a line of two capitalised words may be anything.
 */
export function areNames(line: string): boolean {
  if (line.length > 3_000 || /[:?!()[\]\d]/.test(line.replace(/[\d*†‡]+(?=\s*(?:,|$))/g, ''))) return false;
  const names = splitNames(line).filter((name) => name !== CUT);
  return names.length > 1 && names.every(isName) && !EMPLOYER.test(line);
}

function isName(text: string): boolean {
  return NAME.test(text) || isEastAsianName(text);
}

/** Whether a text names where people work, or a part of a page. */
export function isEmployer(text: string): boolean {
  return EMPLOYER.test(text);
}

// Two to five words. The first and the last have a capital: `To appear` and `Lunch in the hall` are nobody.
const NAME = pattern('u')`
  ^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+\p{L}[\p{L}\p{M}.'’-]*){0,3}\s+(?:\p{Ll}{1,3}['’-])?\p{Lu}
  [\p{L}\p{M}.'’-]*(?:\s+jr\.?)?[\d*†‡]*\.?$
`;

const EMPLOYER = pattern('i')`
  \b(?:universit|institut|college|school|departe?ment|laborator|cent(?:er|re)\b|facult|academy|hospital|
  press|journal|proceedings|volume|table|contents|home|search|about)
`;

/** Tells whether an element of a page holds the names of people, and whose. */
import type { StatedName } from '../names/name.ts';
import { areNames, isEmployer, leadingName } from '../names/read-line.ts';
import { splitNames } from '../names/split-names.ts';

/** Code units of the people of a paper: a longer text is not read. */
export const LONGEST_PEOPLE = 3_000;
const OPENING =
  /^(?:by|authors?|speakers?|presenters?|presented by|von|par|por|著者|作者)(?:\s*[:：]\s*|\s+(?=\p{Lu}))/iu;
/** Two to five words of letters. */
const WORDS = /^\p{L}[\p{L}\p{M}.'’"“”-]*(?:\s+[\p{L}"“][\p{L}\p{M}.'’"“”-]*){1,4}$/u;
const MARKS = /[*†‡§¶#^]+/gu;

/** The people in a text that is known to hold people, whatever else it holds and however they are written. */
export function peopleAmong(text: string): StatedName[] {
  return bareLine(text.slice(0, LONGEST_PEOPLE))
    .split(/\s*,\s*|\s+(?:and|&)\s+/)
    .filter((part) => WORDS.test(part) && !isEmployer(part));
}

/** A text without what is in brackets, where people work; brackets in brackets go with them. */
function withoutBrackets(text: string): string {
  let depth = 0;
  let kept = '';
  for (const sign of text) {
    if (sign === '(' || sign === '[') depth++;
    else if ((sign === ')' || sign === ']') && depth > 0) depth--;
    else if (depth === 0) kept += sign;
  }
  // An open bracket that is never closed would take the rest with it.
  return depth === 0 ? kept.replaceAll(/\s+(?=,)/g, '') : text;
}

/** The names in a text, without where the people work; undefined for a text of anything else. */
export function peopleIn(text: string): StatedName[] | undefined {
  if (text.length > LONGEST_PEOPLE) return undefined;
  const line = bareLine(text);
  if (areNames(line)) return splitNames(line);
  return line !== '' && leadingName(line) === line ? [line] : undefined;
}

function bareLine(text: string): string {
  return withoutBrackets(text)
    .replaceAll(/\s*\n\s*/g, ' ')
    .replace(MARKS, '')
    .replace(OPENING, '')
    .replaceAll(/\s*;\s*/g, ', ')
    .replace(/^[\s.,:–—-]+|[\s.,;]+$/g, '');
}

/** A family name and initials, as `Birch, A., Cole, B., & Dorn, C.` has them in turn. */
const FAMILY = /^(?:\p{Ll}{1,3}\s)?\p{Lu}[\p{L}\p{M}'’-]+(?:\s\p{Lu}[\p{L}\p{M}'’-]+)?$/u;
const INITIALS = /^(?:\p{Lu}\.?[\s-]?){1,4}$/u;

function areInverted(line: string): boolean {
  const parts = line
    .replaceAll(/&|\band\b/g, ',')
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean);
  return parts.length > 1 && parts.every((part, i) => (i % 2 === 0 ? FAMILY : INITIALS).test(part));
}

/** The people in the text before a title, with or without the year: `Birch, A. (2031).` */
export function peopleInLead(lead: string): StatedName[] {
  if (lead.length > LONGEST_PEOPLE) return [];
  const line = lead.replace(/[\s.,:]*\(?\b(?:19|20)\d\d[a-z]?\)?[\s.,:]*$/, '').trim();
  if (areInverted(line)) return splitNames(line);
  const people = peopleIn(line) ?? [];
  return people.length > 1 ? people : [];
}

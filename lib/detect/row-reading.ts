/** Reads a row by its segments: which of them are people, and which is the title. */
import type { TextClassifiers } from '../classifiers/text-classifiers.ts';
import { peopleIn, peopleInLead } from './people-lines.ts';
import { isTitle } from './block-title.ts';
import type { Segment } from './row-segments.ts';

/** A segment, with what it may be. */
export interface RatedSegment extends Segment {
  /** How likely it is to be the title, 0 to 1; 0 for people and for what cannot be one. */
  chance: number;
  people: string[];
  /** How sure it is that they are people, 0 to 1. */
  certainty: number;
}

/** The chance of a title of which nothing is known, and what its form adds. */
const UNKNOWN = 0.5;
const FORM = 0.1;
/** The least chance, or mean chance, by which texts are people. */
export const PERSON = 0.5;
const LIKELY = 0.3;
const SURE = 0.8;
/** Code units of a text that is read as one with the family name first. */
const LONGEST = 500;

/** Tells of each segment whether it holds people, and how likely it is to be a title. */
export function rateSegments(
  segments: readonly Segment[],
  classifiers: TextClassifiers | undefined,
): RatedSegment[] {
  const rated = segments.map((segment) => {
    const people = peopleOf(segment.text, classifiers);
    const canBe = people.length === 0 && isTitle(segment.text);
    const known = canBe ? (classifiers?.title(segment.text) ?? UNKNOWN) : 0;
    const isMarked = segment.holder.closest('a[href], b, strong, h1, h2, h3, h4, h5, h6') !== null;
    const certainty = people.length > 0 ? meanOf(people, classifiers?.person ?? (() => 1)) : 0;
    return { ...segment, people, certainty, chance: canBe ? Math.min(1, known + (isMarked ? FORM : 0)) : 0 };
  });
  const named = rated.map((one, i) =>
    isAmongPeople(rated, i) ? { ...one, people: [one.text], certainty: PERSON, chance: 0 } : one,
  );
  // A title stands beside its people.
  return named.map((one, i) => {
    const isBeside = [named[i - 1], named[i + 1]].some((other) => other?.people.length);
    return isBeside && one.chance > 0 ? { ...one, chance: Math.min(1, one.chance + FORM) } : one;
  });
}

/** Whether a segment that may be a name stands beside people that are set as it is. */
function isAmongPeople(segments: readonly RatedSegment[], i: number): boolean {
  const one = segments[i];
  if (!one || one.people.length > 0 || !isLoneName(one.text)) return false;
  return [segments[i - 1], segments[i + 1]].some((other) => other?.people.length && other.slot === one.slot);
}

/** The people that a text consists of or begins with; none where it is something else. */
export function peopleOf(text: string, classifiers: TextClassifiers | undefined): string[] {
  const inverted = invertedPeople(text, classifiers);
  if (inverted.length > 0) return inverted;
  const whole = peopleIn(text)?.filter((name) => typeof name === 'string') ?? [];
  if (whole.length > 1 || (whole.length === 1 && classifiers))
    return meanOf(whole, classifiers?.person ?? (() => 1)) >= PERSON ? whole : [];
  // `Ada Vane, Bo Quill, Harbour Letters 2031`: without a classifier, who could tell where they end?
  if (!classifiers) return [];
  const parts = text.split(/\s*,\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+/);
  const end = parts.findIndex((part) => !isLoneName(part) || (classifiers.person(part) ?? 0) < SURE);
  return end > 0 ? parts.slice(0, end) : [];
}

/** Family name first: `Vane, A., & Quill, B.`, or of the first alone: `Vane, Ada, and Bo Quill`. */
const FIRST =
  /^(\p{Lu}[\p{L}'’-]+), (\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2})(?:,? (?:and|&) (.+))?$/u;

function invertedPeople(text: string, classifiers: TextClassifiers | undefined): string[] {
  const lead = peopleInLead(text).filter((name) => typeof name === 'string');
  const [, family = '', given = '', others = ''] = FIRST.exec(text.slice(0, LONGEST)) ?? [];
  const rest = others ? peopleOf(others, classifiers) : [];
  const first = `${given} ${family}`;
  const isFirst = family !== '' && (others === '' || rest.length > 0);
  if (isFirst && (classifiers?.person(first) ?? 0) >= SURE) return [first, ...rest];
  const isInverted = lead.length > 1 && /^[^,]+, (?:\p{Lu}\.?[ -]?){1,4}(?:,|$|;| &| and)/u.test(text);
  return isInverted ? lead : [];
}

function meanOf(names: readonly string[], chanceOf: (name: string) => number | undefined): number {
  return names.reduce((sum, name) => sum + (chanceOf(name) ?? 1), 0) / names.length;
}

function isLoneName(text: string): boolean {
  return peopleIn(text)?.length === 1;
}

/** The segment most likely to be the title; undefined where none is likely. */
export function likelyTitle(segments: readonly RatedSegment[]): RatedSegment | undefined {
  return segments.reduce<RatedSegment | undefined>(
    (best, one) => (one.chance > (best?.chance ?? LIKELY) ? one : best),
    undefined,
  );
}

/** The people that stand next to a segment: in the nearest segments with people, before or after it. */
export function peopleBeside(segments: readonly RatedSegment[], title: RatedSegment): string[] {
  const at = segments.indexOf(title);
  const [after, before] = [runOfPeople(segments, at + 1, 1), runOfPeople(segments, at - 1, -1)];
  // Where a row begins with people, what follows the title may be a journal that looks like one:
  // `Coastal Lett.`
  const beginsWithPeople = (segments[0]?.people.length ?? 0) > 0 && before.chance >= PERSON;
  return beginsWithPeople || after.people.length === 0 ? before.people : after.people;
}

/** The next run of people from a place on, at most one other segment away. */
function runOfPeople(
  segments: readonly RatedSegment[],
  from: number,
  step: 1 | -1,
): { people: string[]; chance: number } {
  const hasPeople = (i: number) => (segments[i]?.people.length ?? 0) > 0;
  let at = hasPeople(from) ? from : from + step;
  const run: string[][] = [];
  let chance = 0;
  for (; hasPeople(at); at += step) {
    run.push(segments[at]?.people ?? []);
    chance = Math.max(chance, segments[at]?.certainty ?? 0);
  }
  return { people: (step === 1 ? run : run.toReversed()).flat(), chance };
}

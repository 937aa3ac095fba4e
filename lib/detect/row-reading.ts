/** Reads a row by its segments: which of them are people, and which is the title. */
import type { TextClassifiers } from '../classifiers/text-classifiers.ts';
import { peopleIn } from './people-lines.ts';
import { isTitle } from './block-title.ts';
import type { Segment } from './row-segments.ts';

/** A segment, with what it may be. */
export interface RatedSegment extends Segment {
  /** How likely it is to be the title, 0 to 1; 0 for people and for what cannot be one. */
  chance: number;
  people: string[];
}

/** The chance of a title of which nothing is known, and what its form adds. */
const UNKNOWN = 0.5;
const FORM = 0.1;
const PERSON = 0.5;
const LIKELY = 0.3;

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
    return { ...segment, people, chance: canBe ? Math.min(1, known + (isMarked ? FORM : 0)) : 0 };
  });
  const named = rated.map((one, i) =>
    isAmongPeople(rated, i) ? { ...one, people: [one.text], chance: 0 } : one,
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
  const whole = peopleIn(text)?.filter((name) => typeof name === 'string') ?? [];
  if (whole.length > 1 || (whole.length === 1 && classifiers))
    return meanOf(whole, classifiers?.person ?? (() => 1)) >= PERSON ? whole : [];
  // `Ada Vane, Bo Quill, Harbour Letters 2031`: without a classifier, who could tell where they end?
  if (!classifiers) return [];
  const parts = text.split(/\s*,\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+/);
  const end = parts.findIndex((part) => !isLoneName(part) || (classifiers.person(part) ?? 0) < 0.8);
  return end > 0 ? parts.slice(0, end) : [];
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
  const after = runOfPeople(segments, at + 1, 1);
  return after.length > 0 ? after : runOfPeople(segments, at - 1, -1);
}

/** The next run of people from a place on, at most one other segment away. */
function runOfPeople(segments: readonly RatedSegment[], from: number, step: 1 | -1): string[] {
  const hasPeople = (i: number) => (segments[i]?.people.length ?? 0) > 0;
  let at = hasPeople(from) ? from : from + step;
  const run: string[][] = [];
  for (; hasPeople(at); at += step) run.push(segments[at]?.people ?? []);
  return (step === 1 ? run : run.toReversed()).flat();
}

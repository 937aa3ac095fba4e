/**
 * Marks few rows of a page: at most a fifth, since marks on every other row say nothing. Where most rows are
 * related, the page is about what the user saves, and only the closest are marked.
 */

/** The share of the rows that is marked at most, and the least that may be on a short page. */
const MAX_SHARE = 0.2;
const MIN_MARKS = 3;
/** On a page about the library's topic. */
const CLOSEST = 12;

/**
 * Keeps the relations with the largest chances, and makes `close` of the others.
 *
 * @param relations of all rows, in their order.
 * @param chanceOf the chance of a row by its relation and place.
 */
export function limitMarks<T>(
  relations: readonly (T | undefined)[],
  chanceOf: (relation: T, at: number) => number,
): (T | 'close' | undefined)[] {
  const related = relations.flatMap((relation, at) =>
    relation === undefined ? [] : [{ at, chance: chanceOf(relation, at) }],
  );
  const fifth = Math.max(MIN_MARKS, Math.floor(MAX_SHARE * relations.length));
  const isAbout = related.length > relations.length / 2;
  const limit = isAbout ? Math.max(fifth, CLOSEST) : fifth;
  const kept = new Set(
    related
      .toSorted((a, b) => b.chance - a.chance)
      .slice(0, limit)
      .map(({ at }) => at),
  );
  return relations.map((relation, at) => (relation === undefined || kept.has(at) ? relation : 'close'));
}

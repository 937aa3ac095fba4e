/** The arithmetic of a long list of which a part is drawn: rows come in chunks, each as high as it was last seen to be. */

/** Rows drawn and kept together. */
export const CHUNK = 25;

/** A row's height in px before any was seen. */
const ROW = 76;

/** How far beyond what can be seen rows are drawn, in px: a turn of the wheel must not outrun them. */
const MARGIN = 800;

/** A stretch of rows, `to` exclusive, and the room in px that the rows before and after it take. */
export interface Stretch {
  from: number;
  to: number;
  before: number;
  after: number;
}

/**
 * The stretch to draw.
 *
 * @param heights of the chunks seen so far, by their numbers, in px.
 * @param top where the part that can be seen begins, in px from the list's own start; `size` is its height.
 */
export function stretchAt(total: number, heights: readonly number[], top: number, size: number): Stretch {
  const chunks = Math.ceil(total / CHUNK);
  const known = heights.filter((height) => height > 0);
  const usual =
    known.length > 0 ? known.reduce((sum, height) => sum + height, 0) / known.length : ROW * CHUNK;
  const heightOf = (chunk: number) => heights[chunk] || (usual * rowsIn(chunk, total)) / CHUNK;
  let first = 0;
  let before = 0;
  while (first < chunks - 1 && before + heightOf(first) < top - MARGIN) before += heightOf(first++);
  let last = first;
  let end = before + heightOf(first);
  while (last < chunks - 1 && end < top + size + MARGIN) end += heightOf(++last);
  let after = 0;
  for (let chunk = last + 1; chunk < chunks; chunk++) after += heightOf(chunk);
  return { from: first * CHUNK, to: Math.min(total, (last + 1) * CHUNK), before, after };
}

function rowsIn(chunk: number, total: number): number {
  return Math.min(CHUNK, total - chunk * CHUNK);
}

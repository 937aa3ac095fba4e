/** The arithmetic of a long list of which a part is drawn: rows come in chunks, each as high as it was last seen to be. */

/** Rows drawn and kept together. */
export const CHUNK_ROWS = 25;

/** A row's height in px before any was seen. */
const ESTIMATED_ROW_HEIGHT = 76;

/** How far beyond what can be seen rows are drawn, in px: a turn of the wheel must not outrun them. */
const OVERSCAN = 800;

/** A stretch of rows, `to` exclusive, and the room in px that the rows before and after it take. */
export interface VirtualRange {
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
export function visibleRange(
  total: number,
  heights: readonly number[],
  top: number,
  size: number,
): VirtualRange {
  const chunks = Math.ceil(total / CHUNK_ROWS);
  const known = heights.filter((height) => height > 0);
  const usual =
    known.length > 0
      ? known.reduce((sum, height) => sum + height, 0) / known.length
      : ESTIMATED_ROW_HEIGHT * CHUNK_ROWS;
  const heightOf = (chunk: number) => heights[chunk] || (usual * rowsIn(chunk, total)) / CHUNK_ROWS;
  let first = 0;
  let before = 0;
  while (first < chunks - 1 && before + heightOf(first) < top - OVERSCAN) before += heightOf(first++);
  let last = first;
  let end = before + heightOf(first);
  while (last < chunks - 1 && end < top + size + OVERSCAN) end += heightOf(++last);
  let after = 0;
  for (let chunk = last + 1; chunk < chunks; chunk++) after += heightOf(chunk);
  return { from: first * CHUNK_ROWS, to: Math.min(total, (last + 1) * CHUNK_ROWS), before, after };
}

function rowsIn(chunk: number, total: number): number {
  return Math.min(CHUNK_ROWS, total - chunk * CHUNK_ROWS);
}

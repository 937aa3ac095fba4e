/**
 * Computes which rows of a virtual list to render. Rows come in chunks, whose heights are measured once
 * rendered.
 */

/** Rows per chunk. */
export const CHUNK_ROWS = 25;

/** Assumed height of a row in px before any was measured. */
const ESTIMATED_ROW_HEIGHT = 76;

/** How far outside the viewport rows are rendered, in px, so that scrolling does not reach an empty area. */
const OVERSCAN = 800;

/** The rendered rows (`to` is exclusive), and the height in px of the rows before and after them. */
export interface VirtualRange {
  from: number;
  to: number;
  before: number;
  after: number;
}

/**
 * The range of rows to render for a scroll position.
 *
 * @param total number of rows in the list.
 * @param heights measured heights of chunks in px, by chunk index; 0 or missing where not measured.
 * @param top start of the viewport in px, from the start of the list.
 * @param size height of the viewport in px.
 */
export function visibleRange(
  total: number,
  heights: readonly number[],
  top: number,
  size: number,
): VirtualRange {
  const chunks = Math.ceil(total / CHUNK_ROWS);
  const measured = heights.filter((height) => height > 0);
  const average =
    measured.length > 0
      ? measured.reduce((sum, height) => sum + height, 0) / measured.length
      : ESTIMATED_ROW_HEIGHT * CHUNK_ROWS;
  const heightOf = (chunk: number) => heights[chunk] || (average * rowsIn(chunk, total)) / CHUNK_ROWS;
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

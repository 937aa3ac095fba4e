/**
 * Measures the free space after the last line of a title, where a mark shows its reason without covering
 * anything.
 */

export interface FreeSpace {
  /** Start of the space, from the mark's edge on the side where lines start, in CSS px. */
  x: number;
  /** Middle of the line, from the mark's top, in CSS px. */
  y: number;
  /** Width in CSS px; 0 or less where there is no space. */
  width: number;
}

// Distance between title and reason, and between reason and the end of the line, in CSS px.
const GAP = 10;

/** Measures the space after the title `anchor`, whose mark is in `host`. */
export function measureFreeSpace(anchor: Element, host: Element, view: Window): FreeSpace {
  const range = view.document.createRange();
  range.selectNodeContents(anchor);
  const lines = range.getClientRects();
  const end = lines[lines.length - 1];
  if (!end) return { x: 0, y: 0, width: 0 };
  let block: Element = anchor;
  while (block.parentElement && view.getComputedStyle(block).display.startsWith('inline'))
    block = block.parentElement;
  const last = block === anchor ? end : lastLineBox(end, anchor, block, range);
  const box = block.getBoundingClientRect();
  const mark = host.getBoundingClientRect();
  // A mark after the title takes up the beginning of the space.
  const markWidth = mark.left >= last.right || mark.right <= last.left ? mark.width + GAP : 0;
  const after = host.getAttribute('data-place') === 'after' ? markWidth : 0;
  const rtl = view.getComputedStyle(anchor).direction === 'rtl';
  return {
    x: (rtl ? mark.right - last.left : last.right - mark.left) + GAP + after,
    y: last.top + last.height / 2 - mark.top,
    width: (rtl ? last.left - box.left : box.right - last.right) - 2 * GAP - after,
  };
}

// Few boxes follow on the title's line, but a whole text may follow below it.
const MAX_BOXES = 50;

/** The box of a title's last line, including what follows on it, such as the year or a link to the PDF. */
function lastLineBox(end: DOMRect, anchor: Element, block: Element, range: Range): DOMRect {
  range.setStartAfter(anchor);
  range.setEnd(block, block.childNodes.length);
  let { left, right } = end;
  for (const box of [...range.getClientRects()].slice(0, MAX_BOXES)) {
    if (box.bottom <= end.top || box.top >= end.bottom) continue;
    left = Math.min(left, box.left);
    right = Math.max(right, box.right);
  }
  return new DOMRect(left, end.top, right - left, end.height);
}

/** The free space behind the last line of a title, where a mark can say its reason without covering anything. */

export interface FreeSpace {
  /** Where it begins, from the mark's own corner on the side the line begins on, in CSS px. */
  x: number;
  y: number;
  /** How wide it is, in CSS px; 0 or less where there is none. */
  width: number;
}

// Between the title and the reason, and between the reason and the line's end.
const GAP = 10;

/** Measures the space behind a title whose mark is drawn in `host`. */
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
  // A mark that stands behind the title itself has its place there first.
  const own = mark.left >= last.right || mark.right <= last.left ? mark.width + GAP : 0;
  const after = host.getAttribute('data-place') === 'after' ? own : 0;
  const rtl = view.getComputedStyle(anchor).direction === 'rtl';
  return {
    x: (rtl ? mark.right - last.left : last.right - mark.left) + GAP + after,
    y: last.top + last.height / 2 - mark.top,
    width: (rtl ? last.left - box.left : box.right - last.right) - 2 * GAP - after,
  };
}

// A title's line is followed by few things; a whole text may follow below it.
const MAX_BOXES = 50;

/** The last line of a title with what else stands on it behind the title: the year, a link to the PDF. */
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

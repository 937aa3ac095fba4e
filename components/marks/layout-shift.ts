/** Checks whether inserting an element moves anything on the page, by inserting an invisible probe. */
import { createMarkHost } from './mark-host.ts';

/** Number of siblings that are checked on each side. */
const MAX_SIBLINGS = 3;
/** Smaller movements, in CSS px, are ignored. */
const TOLERANCE = 0.1;

/**
 * Inserts a probe, compares positions before and after, and removes it. The probe takes no space, but it can
 * still move others: pages style elements by their siblings, for example "no margin on the first child".
 *
 * @param insert inserts the probe beside `neighbour` or inside it.
 * @returns true if nothing moved.
 */
export function preservesLayout(neighbour: Element, insert: (host: HTMLElement) => void): boolean {
  const document = neighbour.ownerDocument;
  const siblings = siblingsOf(neighbour);
  const range = document.createRange();
  const boxes = () =>
    [neighbour.parentElement, neighbour, ...siblings].flatMap((node) => {
      if (node instanceof Element && node !== neighbour) return [node.getBoundingClientRect()];
      if (node) range.selectNode(node);
      // Boxes without width are left out, because the probe itself has none.
      return [...range.getClientRects()].filter(({ width }) => width > 0);
    });
  const host = createMarkHost(document, 'probe');
  host.style.cssText = 'all: initial !important; position: absolute !important';
  const before = boxes();
  insert(host);
  const after = boxes();
  host.remove();
  return before.length === after.length && before.every((box, i) => isSame(box, after[i]));
}

function siblingsOf(element: Element): Node[] {
  const nodes: Node[] = [];
  for (const side of ['previousSibling', 'nextSibling'] as const)
    for (let at = element[side], i = 0; at && i < MAX_SIBLINGS; at = at[side], i++) nodes.push(at);
  return nodes;
}

function isSame(box: DOMRect, other: DOMRect | undefined): boolean {
  const sides = ['left', 'top', 'right', 'bottom'] as const;
  return other !== undefined && sides.every((side) => Math.abs(box[side] - other[side]) < TOLERANCE);
}

/** Whether a page stays as it is when an element of ours comes to stand in it: tried with one that nobody sees. */
import { createMarkHost } from './mark-host.ts';

/** How many of what stands beside it are watched, on each side. */
const MAX_SIBLINGS = 3;
/** What is moved by less, in CSS px, is not moved. */
const TOLERANCE = 0.1;

/**
 * Tries an element that is out of the flow. It takes no room, but it stands beside others, and pages set elements by what
 * is beside them: the first one without a margin, what follows another with one.
 *
 * @param insert puts the element in, beside `neighbour` or inside it.
 */
export function preservesLayout(neighbour: Element, insert: (host: HTMLElement) => void): boolean {
  const document = neighbour.ownerDocument;
  const beside = siblingsOf(neighbour);
  const range = document.createRange();
  const boxes = () =>
    [neighbour.parentElement, neighbour, ...beside].flatMap((node) => {
      if (node instanceof Element && node !== neighbour) return [node.getBoundingClientRect()];
      if (node) range.selectNode(node);
      // The element that is tried has no width.
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

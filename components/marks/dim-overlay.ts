/**
 * Measures overlays that dim rows. They cover a row in the page's colour, so that no element of the page
 * changes.
 */

/** The area of a row, from its mark's top left corner, in CSS px. */
export interface DimOverlay {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Maximum number of ancestors between a title and its row. */
const MAX_DEPTH = 20;
/** Maximum number of elements after a row that may belong to it. */
const MAX_FOLLOWING = 5;
/** Elements that begin the next row or a group of rows. */
const GROUP_BOUNDARY = /^(?:h[1-6]|dt|hr|header)$/;

/** The elements that make up each title's row, as far as they can be found without the site's rule. */
export function rowElements(anchors: readonly Element[]): Map<Element, Element[]> {
  const tops = rowContainers(anchors);
  const rows = new Set(tops.values());
  const followed = [...tops].map(([anchor, top]) => ({ anchor, top, ...elementsAfterRow(top, rows) }));
  // Elements after the last row of a group belong to it only if similar elements are found between two rows.
  const typical = new Set(
    followed.flatMap(({ following, between }) => (between ? following.map(tagAndClass) : [])),
  );
  return new Map(
    followed.map(({ anchor, top, following }) => {
      const term = top.localName === 'dd' ? top.previousElementSibling : null;
      const included = following.filter((element) => typical.has(tagAndClass(element)));
      return [anchor, [...(term?.localName === 'dt' ? [term] : []), top, ...included]];
    }),
  );
}

/** For each title, the largest element around it that contains no other title. */
function rowContainers(anchors: readonly Element[]): Map<Element, Element> {
  const titles = new Map<Element, Element | 'many'>();
  for (const anchor of anchors) {
    for (const at of titleAncestors(anchor))
      titles.set(at, (titles.get(at) ?? anchor) === anchor ? anchor : 'many');
  }
  return new Map(
    anchors.map((anchor) => {
      const ancestors = [...titleAncestors(anchor)];
      const end = ancestors.findIndex((at) => titles.get(at) === 'many');
      return [anchor, ancestors.at(end === -1 ? -1 : Math.max(0, end - 1)) ?? anchor];
    }),
  );
}

/** The elements after a row, such as its abstract. `between` says that they end at the next row. */
function elementsAfterRow(
  row: Element,
  rows: ReadonlySet<Element>,
): { following: Element[]; between: boolean } {
  const following: Element[] = [];
  let at = row.nextElementSibling;
  while (at && following.length < MAX_FOLLOWING && !rows.has(at) && !GROUP_BOUNDARY.test(at.localName)) {
    following.push(at);
    at = at.nextElementSibling;
  }
  return { following, between: at !== null && rows.has(at) };
}

function* titleAncestors(anchor: Element): Generator<Element, void> {
  let at: Element | null = anchor;
  for (let depth = 0; at && at !== anchor.ownerDocument.body && depth < MAX_DEPTH; depth++) {
    yield at;
    at = at.parentElement;
  }
}

function tagAndClass(element: Element): string {
  return `${element.localName}.${element.classList[0] ?? ''}`;
}

/** How far italic letters reach out of their boxes, in CSS px. */
const OVERHANG = 2;

/** Measures the overlay that covers a row, relative to its mark. Nothing where the row is not rendered. */
export function measureDimOverlay(row: readonly Element[], host: Element): DimOverlay | undefined {
  const mark = host.getBoundingClientRect();
  const boxes = row.map((element) => element.getBoundingClientRect()).filter(({ height }) => height > 0);
  if (boxes.length === 0) return undefined;
  const left = Math.min(...boxes.map((box) => box.left)) - OVERHANG;
  const top = Math.min(...boxes.map((box) => box.top));
  return {
    left: left - mark.left,
    top: top - mark.top,
    width: Math.max(...boxes.map((box) => box.right)) + OVERHANG - left,
    height: Math.max(...boxes.map((box) => box.bottom)) - top,
  };
}

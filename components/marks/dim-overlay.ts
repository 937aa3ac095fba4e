/** What dims a row: a box of the page's own colour over it, so that no element of the page is changed. */

/** From the mark's own corner, in CSS px. */
export interface DimOverlay {
  left: number;
  top: number;
  width: number;
  height: number;
  colour: string;
}

/** How far above its title a row reaches at most. */
const MAX_DEPTH = 20;
/** How many elements behind it may belong to it, and what belongs to the next one, or to a group. */
const MAX_FOLLOWING = 5;
const GROUP_BOUNDARY = /^(?:h[1-6]|dt|hr|header)$/;

/** The elements of the page that make up the row of each title, as far as that can be told without the site's rule. */
export function rowElements(anchors: readonly Element[]): Map<Element, Element[]> {
  const tops = rowContainers(anchors);
  const rows = new Set(tops.values());
  const followed = [...tops].map(([anchor, top]) => ({ anchor, top, ...elementsAfterRow(top, rows) }));
  // What follows the last row of a group is its own only where the like of it stands between two others.
  const known = new Set(followed.flatMap(({ behind, between }) => (between ? behind.map(tagAndClass) : [])));
  return new Map(
    followed.map(({ anchor, top, behind }) => {
      const term = top.localName === 'dd' ? top.previousElementSibling : null;
      const own = behind.filter((element) => known.has(tagAndClass(element)));
      return [anchor, [...(term?.localName === 'dt' ? [term] : []), top, ...own]];
    }),
  );
}

/** The largest element around each title that holds no other title. */
function rowContainers(anchors: readonly Element[]): Map<Element, Element> {
  const titles = new Map<Element, Element | 'many'>();
  for (const anchor of anchors) {
    for (const at of titleAncestors(anchor))
      titles.set(at, (titles.get(at) ?? anchor) === anchor ? anchor : 'many');
  }
  return new Map(
    anchors.map((anchor) => {
      const own = [...titleAncestors(anchor)];
      const end = own.findIndex((at) => titles.get(at) === 'many');
      return [anchor, own.at(end === -1 ? -1 : Math.max(0, end - 1)) ?? anchor];
    }),
  );
}

/** Abstracts and the like, behind a row; `between`: it ends at the next row. */
function elementsAfterRow(row: Element, rows: ReadonlySet<Element>): { behind: Element[]; between: boolean } {
  const behind: Element[] = [];
  let at = row.nextElementSibling;
  while (at && behind.length < MAX_FOLLOWING && !rows.has(at) && !GROUP_BOUNDARY.test(at.localName)) {
    behind.push(at);
    at = at.nextElementSibling;
  }
  return { behind, between: at !== null && rows.has(at) };
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

/** Slanted letters reach so far out of their boxes, in CSS px. */
const OVERHANG = 2;

/** Measures what covers a row, seen from its mark. */
export function measureDimOverlay(
  row: readonly Element[],
  host: Element,
  colour: string,
): DimOverlay | undefined {
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
    colour,
  };
}

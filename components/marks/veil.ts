/** What dims a row: a box of the page's own colour over it, so that no element of the page is changed. */

/** From the mark's own corner, in CSS px. */
export interface Veil {
  left: number;
  top: number;
  width: number;
  height: number;
  colour: string;
}

/** How far above its title a row reaches at most. */
const MOST_DEPTH = 20;

/** The largest element around each title that holds no other title: the row, as far as that can be told without its rule. */
export function rowsAround(anchors: readonly Element[]): Map<Element, Element> {
  const titles = new Map<Element, Element | 'many'>();
  for (const anchor of anchors) {
    for (const at of around(anchor)) titles.set(at, (titles.get(at) ?? anchor) === anchor ? anchor : 'many');
  }
  return new Map(
    anchors.map((anchor) => {
      const own = [...around(anchor)];
      const end = own.findIndex((at) => titles.get(at) === 'many');
      return [anchor, own.at(end === -1 ? -1 : Math.max(0, end - 1)) ?? anchor];
    }),
  );
}

function* around(anchor: Element): Generator<Element, void> {
  let at: Element | null = anchor;
  for (let depth = 0; at && at !== anchor.ownerDocument.body && depth < MOST_DEPTH; depth++) {
    yield at;
    at = at.parentElement;
  }
}

/** Measures what covers a row, seen from its mark; a `dd` goes with the `dt` before it. */
export function veilOver(row: Element, host: Element, colour: string): Veil {
  const mark = host.getBoundingClientRect();
  const boxes = [
    row,
    ...(row.localName === 'dd' && row.previousElementSibling?.localName === 'dt'
      ? [row.previousElementSibling]
      : []),
  ].map((element) => element.getBoundingClientRect());
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  return {
    left: left - mark.left,
    top: top - mark.top,
    width: Math.max(...boxes.map((box) => box.right)) - left,
    height: Math.max(...boxes.map((box) => box.bottom)) - top,
    colour,
  };
}

/** The icons of a mark's states. Each can be recognised without its colour. */

export type MarkState = 'new' | 'saving' | 'saved' | 'justSaved' | 'read' | 'related' | 'failed';

// A sheet of paper with a folded corner; the symbol on it shows the state. Drawn on an 18 by 18 grid.
const SHEET = 'M4 2.5h6.5L14 6v9.5H4z';
const FILLED: ReadonlySet<MarkState> = new Set(['saved', 'justSaved', 'read']);
const DETAIL: Record<MarkState, string> = {
  new: 'M9 7.5v5M6.5 10h5',
  saving: 'M6.5 10h.01M9 10h.01M11.5 10h.01',
  saved: 'M6.4 10l1.9 1.9 3.4-3.8',
  // An arrow back, because pressing the mark undoes the save.
  justSaved: 'M8.2 7.2L6.4 9l1.8 1.8M6.6 9h3.2a1.9 1.9 0 010 3.8H8',
  // Two ticks, which messengers use for messages that were read.
  read: 'M5.6 10.2l1.7 1.7 3-3.6M9.2 11.9l3-3.6',
  related: '',
  failed: 'M9 7v3.2M9 12.8v.01',
};
const LINES = ['M6.5 12.6h5', 'M6.5 9.9h5', 'M6.5 7.2h5'];

const SVG = 'http://www.w3.org/2000/svg';

/** The colour of each state, as a class of the icon; the others have the colour of the ink. */
const COLOUR: Partial<Record<MarkState, 'accent' | 'alarm'>> = {
  saved: 'accent',
  justSaved: 'accent',
  read: 'accent',
  related: 'accent',
  failed: 'alarm',
};

/** Creates the icon of a state. `strength` (1–3) is the number of lines on the sheet of a related paper. */
export function markIcon(document: Document, state: MarkState, strength = 2): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 18 18');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', COLOUR[state] ?? '');
  const filled = FILLED.has(state);
  const detail = state === 'related' ? LINES.slice(0, strength).join('') : DETAIL[state];
  svg.append(
    path(document, SHEET, filled ? 'sheet filled' : 'sheet'),
    path(document, detail, filled ? 'on' : ''),
  );
  return svg;
}

function path(document: Document, d: string, kind: string): SVGPathElement {
  const shape = document.createElementNS(SVG, 'path');
  shape.setAttribute('d', d);
  shape.setAttribute('class', kind);
  return shape;
}

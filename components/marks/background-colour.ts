/** The colour behind an element of a page: marks, card and bar take their tone from the page, not from the system. */
import { type Colour, blend, parseColour } from './colour.ts';

const WHITE: Colour = [255, 255, 255, 1];
/** What browsers paint behind a page whose colour scheme is dark. */
const DARK_CANVAS: Colour = [18, 18, 18, 1];

/** The opaque colour an element stands on: all that is painted below it, as far as it is plain colour. */
export function backgroundColour(element: Element, view: Window): Colour {
  const layers: Colour[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    const colour = parseColour(view.getComputedStyle(at).backgroundColor);
    if (!colour || colour[3] === 0) continue;
    layers.push(colour);
    if (colour[3] === 1) break;
  }
  return layers.reduceRight((under, layer) => blend(layer, under), canvas(view));
}

function canvas(view: Window): Colour {
  const { colorScheme } = view.getComputedStyle(view.document.documentElement);
  if (!colorScheme.includes('dark')) return WHITE;
  const dark = !colorScheme.includes('light') || view.matchMedia('(prefers-color-scheme: dark)').matches;
  return dark ? DARK_CANVAS : WHITE;
}

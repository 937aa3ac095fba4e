/**
 * Computes the colour behind an element: marks, card and bar follow the page's colours and not the system's.
 */
import { type Colour, blend, parseColour } from './colour.ts';

const WHITE: Colour = [255, 255, 255, 1];
/** The default background of a page whose colour scheme is dark. */
const DARK_CANVAS: Colour = [18, 18, 18, 1];

/**
 * The opaque colour behind an element, blended from the background colours of its ancestors. Images are
 * ignored.
 */
export function backgroundColour(element: Element, view: Window): Colour {
  const layers: Colour[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    const colour = parseColour(view.getComputedStyle(at).backgroundColor);
    if (!colour || colour[3] === 0) continue;
    layers.push(colour);
    if (colour[3] === 1) break;
  }
  return layers.reduceRight((under, layer) => blend(layer, under), canvasColour(view));
}

function canvasColour(view: Window): Colour {
  const { colorScheme } = view.getComputedStyle(view.document.documentElement);
  if (!colorScheme.includes('dark')) return WHITE;
  const dark = !colorScheme.includes('light') || view.matchMedia('(prefers-color-scheme: dark)').matches;
  return dark ? DARK_CANVAS : WHITE;
}

/** Creates the elements that hold Offprint's shadow roots among a page's elements. */
import { MARKER_ATTRIBUTE } from '../dom/marker.ts';

/** A custom element name, so that no style rule or `:nth-of-type` of the page applies to it. */
const NAME = 'offprint-mark';

/** Creates a host. A `probe` is inserted only to measure its effect on the layout. */
export function createMarkHost(document: Document, kind: 'mark' | 'mention' | 'probe'): HTMLElement {
  const host = document.createElement(NAME);
  host.setAttribute(MARKER_ATTRIBUTE, kind);
  return host;
}

/** Creates the elements that hold Offprint's shadow roots among a page's elements. */
import { MARKER_ATTRIBUTE } from '../dom/marker.ts';

/**
 * Creates a host. A `probe` is inserted only to measure its effect on the layout.
 *
 * Its name is one of a custom element, so that no style rule or `:nth-of-type` of the page applies to it, and
 * a new one for each host: a page that had defined the name before would be handed the closed root by
 * `attachInternals`. One that defines it afterwards is not.
 */
export function createMarkHost(document: Document, kind: 'mark' | 'mention' | 'probe'): HTMLElement {
  // Not `randomUUID`, which pages without https do not have.
  const host = document.createElement(`x-${crypto.getRandomValues(new Uint32Array(3)).join('-')}`);
  host.setAttribute(MARKER_ATTRIBUTE, kind);
  return host;
}

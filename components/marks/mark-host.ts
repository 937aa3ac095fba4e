/** The elements of ours that stand among those of a page. */
import { MARKER_ATTRIBUTE } from '../dom/marker.ts';

/** No rule of a page is for elements of this name, nor does it count them among its own. */
const NAME = 'offprint-mark';

/** A host for what stands among the elements of a page. */
export function createMarkHost(document: Document, kind: 'mark' | 'mention' | 'probe'): HTMLElement {
  const host = document.createElement(NAME);
  host.setAttribute(MARKER_ATTRIBUTE, kind);
  return host;
}

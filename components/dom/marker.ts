/** The attribute that marks Offprint's elements on a page. */

/**
 * Set on every element that Offprint adds to a page, so that reading skips them and all of them can be
 * removed.
 */
export const MARKER_ATTRIBUTE = 'data-offprint';

/** Removes every element that Offprint added, also those of an earlier reader. */
export function removeOffprintElements(document: Document): void {
  for (const left of document.querySelectorAll(`[${MARKER_ATTRIBUTE}]`)) left.remove();
}

/** What tells elements of ours from the page's own. A file to itself: the detector needs this, and no more of the marks. */

/** Elements of ours carry this attribute: reading a page passes over them, and all are found when they have to go. */
export const MARKER_ATTRIBUTE = 'data-offprint';

/** Takes away everything of ours, whoever put it there. */
export function removeOffprintElements(document: Document): void {
  for (const left of document.querySelectorAll(`[${MARKER_ATTRIBUTE}]`)) left.remove();
}

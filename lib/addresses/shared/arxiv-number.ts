/** The pattern of an arXiv id in a path, for the sites that show arXiv's papers. */

/**
 * An id in both styles with its version, captured without `arxiv:`. It ends where no digit follows: what stands behind it may
 * be a file's ending, a further part, or what a sentence left behind.
 */
export const ARXIV_NUMBER = String.raw`((?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z-]+)?\/\d{7})(?:v\d+)?)(?=$|[^\d])`;

/** What people leave before an id when they paste one into an address: brackets, and `arXiv:` with a space after it. */
export const BEFORE_NUMBER = String.raw`[\s([{<"'“]*(?:arxiv:\s*)?`;

/** A path that has an arXiv id as one of its parts. */
export const ARXIV_PATH = new RegExp(String.raw`\/${BEFORE_NUMBER}${ARXIV_NUMBER}`, 'i');

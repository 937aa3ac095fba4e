/** Selectors that distinguish the page of a paper from a page that lists papers. */

/**
 * Selects the body of a page whose head contains `inHead`. Only the head is searched, as every row is tested.
 */
export function pageWith(inHead: string): string {
  return `head:has(> :is(${inHead})) ~ body`;
}

/**
 * Selects the body of a page that describes one paper in its head. Other papers there (citing, cited,
 * recommended) are only mentions. For `outside` of a listing.
 */
export const PAPER_PAGE = pageWith(
  'meta[name="citation_title" i], meta[name="dc.title" i], meta[name="dc.identifier" i]',
);

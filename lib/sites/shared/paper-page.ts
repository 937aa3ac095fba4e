/** How a rule tells a paper's own page from a page that lists papers. */

/** The body of a page whose head holds what a selector says. Only the head is searched, since rows ask one by one. */
export function pageWith(inHead: string): string {
  return `head:has(> :is(${inHead})) ~ body`;
}

/**
 * The body of a page that describes one paper in its head: what is listed there beside the paper (citing,
 * cited, recommended) is no listing of the page. For a listing's `outside`.
 */
export const PAPER_PAGE = pageWith(
  'meta[name="citation_title" i], meta[name="dc.title" i], meta[name="dc.identifier" i]',
);

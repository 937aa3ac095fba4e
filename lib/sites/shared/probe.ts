/** What shows that there may be papers on a page, without the rule that reads them. */
import type { Site } from './site.ts';

/** What a site's rule would look for: pages by their addresses, and on them anything that a selector matches. */
export interface Probe {
  matches: string[];
  selector: string;
}

/** What says of papers in a standard way (`lib/standards/`) and of little else: JSON-LD is on most pages of the web. */
const STANDARDS = [
  'meta[name^="citation_" i]',
  'meta[name^="dc." i]',
  'meta[name^="eprints." i]',
  '[itemtype*="ScholarlyArticle"]',
  '.Z3988',
];

/** A probe whose selector a page satisfies when there is something to read on it, by the rule or by the standards. */
export function probeOf({ matches, listings = [], paper, pagePaper }: Site): Probe {
  if (pagePaper) return { matches, selector: 'body' };
  const rows = listings.map((listing) => listing.row);
  const title =
    paper && (typeof paper.title === 'string' ? `:is(${paper.within}) :is(${paper.title})` : paper.within);
  return { matches, selector: [...rows, ...(title ? [title] : []), ...STANDARDS].join(', ') };
}

/** What the detector needs to know of a site rule: on which pages there may be papers. */
import type { Site } from './site.ts';

/** There may be papers on pages of these addresses on which an element matches the selector. */
export interface Probe {
  matches: string[];
  selector: string;
}

/** Elements that describe papers in a standard way (`lib/standards/`). JSON-LD is not among them: it is on most pages of the web. */
const STANDARDS = [
  'meta[name^="citation_" i]',
  'meta[name^="dc." i]',
  'meta[name^="eprints." i]',
  '[itemtype*="ScholarlyArticle"]',
  '.Z3988',
];

/** Creates the probe of a site rule: it matches pages that the rule, or the standards, can read. */
export function probeOf({ matches, listings = [], paper, pagePaper }: Site): Probe {
  if (pagePaper) return { matches, selector: 'body' };
  const rows = listings.map((listing) => listing.row);
  const title =
    paper && (typeof paper.title === 'string' ? `:is(${paper.within}) :is(${paper.title})` : paper.within);
  return { matches, selector: [...rows, ...(title ? [title] : []), ...STANDARDS].join(', ') };
}

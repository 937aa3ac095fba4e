/** Makes the detector's probes, which tell whether a page may have papers without loading its rule. */
import type { Site } from './site.ts';

/** Match patterns of pages, and a selector of elements that suggest papers. */
export interface Probe {
  matches: string[];
  selector: string;
}

/** Metadata that is specific to papers. JSON-LD is left out, since most pages have some. */
const STANDARDS = [
  'meta[name^="citation_" i]',
  'meta[name^="dc." i]',
  'meta[name^="eprints." i]',
  '[itemtype*="ScholarlyArticle"]',
  '.Z3988',
];

/** Makes a probe whose selector matches if the rule or a standard may find something on a page. */
export function probeOf({ matches, listings = [], paper, pagePaper }: Site): Probe {
  if (pagePaper) return { matches, selector: 'body' };
  const rows = listings.map((listing) => listing.row);
  const title =
    paper && (typeof paper.title === 'string' ? `:is(${paper.within}) :is(${paper.title})` : paper.within);
  return { matches, selector: [...rows, ...(title ? [title] : []), ...STANDARDS].join(', ') };
}

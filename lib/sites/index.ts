/** The registry of site rules: every other file in this folder, and which of them is for an address. */
import { matchesPattern } from '../detect/match-pattern.ts';
import type { Site } from './site.ts';

const files = import.meta.glob<{ default: Site }>(['./*.ts', '!./index.ts', '!./site.ts'], {
  eager: true,
});

/** All site rules, by id. */
export const SITES: readonly Site[] = Object.values(files)
  .map((file) => file.default)
  .toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** The match patterns of all rules: where the content script runs at install. */
export const SITE_MATCHES: readonly string[] = [...new Set(SITES.flatMap((site) => site.matches))];

/** The rule for an address: the address decides, never the markup of the page. */
export function siteFor(url: URL): Site | undefined {
  return SITES.find((site) => site.matches.some((pattern) => matchesPattern(pattern, url)));
}

/** What says of papers in a standard way (`lib/standards/`) and of little else: JSON-LD is on most pages of the web. */
const STANDARDS = [
  'meta[name^="citation_" i]',
  'meta[name^="dc." i]',
  'meta[name^="eprints." i]',
  '[itemtype*="ScholarlyArticle"]',
  '.Z3988',
];

/** What tells of a page by its address and its markup that there may be something to read on it. */
export interface Probe {
  matches: string[];
  selector: string;
}

/** A selector that a page satisfies when there is something to read on it, by the rule or by the standards. */
export function probeOf({ listings = [], paper, pagePaper }: Site): string {
  if (pagePaper) return 'body';
  const rows = listings.map((listing) => listing.row);
  const title =
    paper && (typeof paper.title === 'string' ? `:is(${paper.within}) :is(${paper.title})` : paper.within);
  return [...rows, ...(title ? [title] : []), ...STANDARDS].join(', ');
}

/**
 * The probes of the site rules: whether a rule is for an address, and whether there may be papers on its
 * page.
 */
import { PROBES } from 'virtual:probes';
import { matchesPattern } from '@/lib/page/match-pattern.ts';

/** Whether a site rule is for an address. */
export function isNamed(url: URL): boolean {
  return selectorsFor(url).length > 0;
}

/** Whether a rule is for the page, and anything on it is what that rule looks for. */
export function mayHavePapers(document: Document, url: URL): boolean {
  return selectorsFor(url).some((selector) => document.querySelector(selector));
}

function selectorsFor(url: URL): string[] {
  return PROBES.filter(({ matches }) => matches.some((pattern) => matchesPattern(pattern, url))).map(
    ({ selector }) => selector,
  );
}

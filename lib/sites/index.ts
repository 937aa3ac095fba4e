/** Collects the site rules, one per other file in this folder, and finds the rule for an address. */
import { matchesPattern } from '../page/match-pattern.ts';
import { type Probe, probeOf } from './shared/probe.ts';
import type { Site } from './shared/site.ts';

const files = import.meta.glob<{ default: Site }>(['./*.ts', '!./index.ts'], { eager: true });

/** All site rules, by id. */
export const SITES: readonly Site[] = Object.values(files)
  .map((file) => file.default)
  .toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** The match patterns of all rules: where the detector runs at install. */
export const SITE_MATCHES: readonly string[] = [...new Set(SITES.flatMap((site) => site.matches))];

/** The detector's probes for all rules. */
export const PROBES: readonly Probe[] = SITES.map(probeOf);

/** Returns the rule for an address. The markup of the page is not considered. */
export function siteFor(url: URL): Site | undefined {
  return SITES.find((site) => site.matches.some((pattern) => matchesPattern(pattern, url)));
}

/** The site rules of this page's host, as far as it takes to know which one is for an address. */
import { matchesPattern } from '@/lib/detect/match-pattern.ts';
import type { Probe } from '@/lib/sites/index.ts';

/** By the rules' ids; by a symbol, as the page's elements can be found by their ids as if they were variables. */
const PROBES = Symbol.for('offprint.probes');
const world: typeof globalThis & { [PROBES]?: Record<string, Probe> } = globalThis;

/** Whether the page is of a named site: the browser puts its probes in before any other script of ours (`modules/virtual-sites.ts`). */
export function isNamed(): boolean {
  return world[PROBES] !== undefined;
}

/** What is looked for on a page of this host, by the ids of the rules for its address. */
export function probesFor(url: URL): [id: string, selector: string][] {
  return Object.entries(world[PROBES] ?? {})
    .filter(([, { matches }]) => matches.some((pattern) => matchesPattern(pattern, url)))
    .map(([id, { selector }]) => [id, selector]);
}

/** The id of the rule for an address of this page's host: of several the first by the alphabet, as `siteFor` has it. */
export function ruleFor(url: URL): string | undefined {
  return probesFor(url)
    .map(([id]) => id)
    .toSorted()[0];
}

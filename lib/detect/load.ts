/** What reading takes, loaded when a page needs it: only the rule for its address, and the general readers only where it does not do. */
import { RULES } from 'virtual:sites';
import type { Site } from '../sites/site.ts';
import type * as General from './general.ts';
import { matchesPattern } from './match-pattern.ts';

const files = import.meta.glob<{ default: Site }>(['../sites/*.ts', '!../sites/{index,site}.ts']);

/** Whether a rule is for an address. */
export function hasSite(url: URL): boolean {
  return idFor(url) !== undefined;
}

/** The rule for an address: the same that `siteFor` gives. Rejects when it cannot be had now; the next call tries again. */
export async function loadSite(url: URL): Promise<Site | undefined> {
  return (await files[`../sites/${idFor(url)}.ts`]?.())?.default;
}

/** The readers of what any page may say. Rejects like `loadSite`. */
export function loadGeneral(): Promise<typeof General> {
  return import('./general.ts');
}

function idFor(url: URL): string | undefined {
  return RULES.find(({ matches }) => matches.some((pattern) => matchesPattern(pattern, url)))?.id;
}

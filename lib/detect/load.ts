/** What reading takes, loaded when a page needs it: only the rule for its address, and the general readers only where it does not do. */
import { loadRule } from 'virtual:rules';
import type { Site } from '../sites/site.ts';
import type * as General from './general.ts';

/** A rule by its id. Rejects when it cannot be had now; the next call tries again. */
export async function loadSite(id: string | undefined): Promise<Site | undefined> {
  return id === undefined ? undefined : (await loadRule(id)).default;
}

/** The readers of what any page may say. Rejects like `loadSite`. */
export function loadGeneral(): Promise<typeof General> {
  return import('./general.ts');
}

/** What the build makes of the site rules for the scripts that must not carry them (`modules/virtual-sites.ts`). */
declare module 'virtual:sites' {
  /** What people call the sites. */
  export const NAMES: string[];
}

/** The site rules, each loaded when it is wanted. */
declare module 'virtual:rules' {
  import type { Site } from '@/lib/sites/site.ts';
  /** The module of a rule by its id, which is its file's name. */
  export function loadRule(id: string): Promise<{ default: Site }>;
}

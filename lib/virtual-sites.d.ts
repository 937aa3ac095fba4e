/** What the build makes of the site rules for the scripts that must not carry them (`modules/virtual-sites.ts`). */
declare module 'virtual:sites' {
  /** What people call the sites. */
  export const NAMES: string[];
  /** Of each rule: its id, which is its file's name, and its match patterns, in the order of the ids. */
  export const RULES: { id: string; matches: string[] }[];
}

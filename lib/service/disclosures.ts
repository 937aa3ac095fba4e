/** Which saved papers each tab has been told about: its page may annotate those and no others. */

/** To be kept as long as the browser runs, longer than a worker lives. */
export interface Disclosures {
  add(tab: string, ids: readonly number[]): Promise<void>;
  has(tab: string, ids: readonly number[]): Promise<boolean>;
}

/** Disclosures in memory, for pages and tests. */
export function memoryDisclosures(): Disclosures {
  const known = new Map<string, Set<number>>();
  return {
    async add(tab, ids) {
      known.set(tab, new Set([...(known.get(tab) ?? []), ...ids]));
    },
    has: async (tab, ids) => ids.every((id) => known.get(tab)?.has(id)),
  };
}

/**
 * Keeps which papers each tab has been told about in session storage, which outlives the worker and ends with
 * the browser.
 */
import { browser } from 'wxt/browser';
import type { Disclosures } from '@/lib/service/disclosures.ts';

/** The most papers remembered per tab; the oldest are forgotten. */
const LIMIT = 20_000;

let last = Promise.resolve();

export const sessionDisclosures: Disclosures = {
  add(tab, ids) {
    // One after the other: of two at once, the later would overwrite what the other has added.
    const add = async () => {
      const known = new Set(await read(tab));
      for (const id of ids) known.add(id);
      await browser.storage.session.set({ [keyOf(tab)]: [...known].slice(-LIMIT) });
    };
    return (last = last.then(add, add));
  },
  async has(tab, ids) {
    const known = new Set(await read(tab));
    return ids.every((id) => known.has(id));
  },
};

async function read(tab: string): Promise<number[]> {
  const key = keyOf(tab);
  return (await browser.storage.session.get<Record<string, number[]>>(key))[key] ?? [];
}

function keyOf(tab: string): string {
  return `disclosed ${tab}`;
}

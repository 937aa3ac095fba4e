/**
 * Keeps which papers each tab has been told about in session storage, which outlives the worker and ends with
 * the browser. What a tab has there goes when the tab is closed.
 */
import { browser } from 'wxt/browser';
import type { Disclosures } from '@/lib/service/disclosures.ts';
import { tabName } from './sender.ts';

/** The most papers remembered per tab; the oldest are forgotten. */
const LIMIT = 20_000;

const PREFIX = 'disclosed ';

let last = Promise.resolve();

/** One after the other: of two at once, the later would overwrite what the other has added. */
function inTurn(act: () => Promise<void>): Promise<void> {
  return (last = last.then(act, act));
}

export const sessionDisclosures: Disclosures = {
  add: (tab, ids) =>
    inTurn(async () => {
      const known = new Set(await read(tab));
      for (const id of ids) known.add(id);
      const entry = { [keyOf(tab)]: [...known].slice(-LIMIT) };
      try {
        await browser.storage.session.set(entry);
      } catch {
        // It is full: what closed tabs have left there goes, if any was closed unseen.
        await forgetClosedTabs();
        await browser.storage.session.set(entry);
      }
    }),
  async has(tab, ids) {
    const known = new Set(await read(tab));
    return ids.every((id) => known.has(id));
  },
};

/** Forgets what a tab was told once it is closed. */
export function forgetTabs(): void {
  browser.tabs.onRemoved.addListener((id) => {
    const forget = async () => browser.storage.session.remove(keyOf(await tabName(id)));
    inTurn(forget).catch(() => undefined);
  });
}

async function forgetClosedTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  const open = new Set(await Promise.all(tabs.map(async ({ id }) => keyOf(await tabName(id ?? -1)))));
  const keys = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(keys.filter((key) => key.startsWith(PREFIX) && !open.has(key)));
}

async function read(tab: string): Promise<number[]> {
  const key = keyOf(tab);
  return (await browser.storage.session.get<Record<string, number[]>>(key))[key] ?? [];
}

function keyOf(tab: string): string {
  return `${PREFIX}${tab}`;
}

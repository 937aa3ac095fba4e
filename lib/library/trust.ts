/** What the script on a page may ask for: the page may be hostile, and the script with it. */
import { LibraryError } from '../db/library-error.ts';
import type { OffprintDb } from '../db/database.ts';

/** Who asks: one of the extension's own pages, or the script on a page in a tab. */
export type Sender = { kind: 'extension' } | { kind: 'page'; tab: string };

/** Which papers each tab has been told of, for as long as the browser runs: a page may add words to these alone. */
export interface Disclosures {
  add(tab: string, ids: readonly number[]): Promise<void>;
  has(tab: string, ids: readonly number[]): Promise<boolean>;
}

/** Kept in memory: for as long as whoever made it lives. */
export function memoryDisclosures(): Disclosures {
  const known = new Map<string, Set<number>>();
  return {
    async add(tab, ids) {
      known.set(tab, new Set([...(known.get(tab) ?? []), ...ids]));
    },
    has: async (tab, ids) => ids.every((id) => known.get(tab)?.has(id)),
  };
}

/** The tab of a page that asks, as the change log notes it. */
export function tabOf(from: Sender): string | undefined {
  return from.kind === 'page' ? from.tab : undefined;
}

/** @throws LibraryError for the script on a page. */
export function requireExtensionPage(from: Sender): void {
  if (from.kind === 'page')
    throw new LibraryError('A page may only save, look up, and take back what was done in its own tab.');
}

/** @throws LibraryError where the script on a page means a paper that its tab was never told of. */
export async function requireDisclosed(
  shown: Disclosures,
  from: Sender,
  ids: readonly number[],
): Promise<void> {
  if (from.kind === 'page' && !(await shown.has(from.tab, ids)))
    throw new LibraryError('A page may add words only to papers that are on it.');
}

/**
 * Lets a page undo a part of what its tab did: remove papers that were saved there, bring back papers that were removed there.
 *
 * @throws LibraryError where one of the papers is none of these.
 */
export async function requireOwnChange(
  db: OffprintDb,
  from: Sender,
  kind: 'added' | 'binned',
  ids: readonly number[],
): Promise<void> {
  if (from.kind === 'extension') return;
  const left = new Set(ids);
  await db.changes
    .reverse()
    .until(() => left.size === 0)
    .each(({ tab, rows }) => {
      if (tab === from.tab) for (const row of rows) if (row.kind === kind) left.delete(row.id);
    });
  if (left.size > 0) requireExtensionPage(from);
}

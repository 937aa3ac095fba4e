/** What the script on a page may ask for: the page may be hostile, and the script with it. */
import { Refused } from './refused.ts';
import type { OffprintDb } from './db.ts';

/** Who asks: one of the extension's own pages, or the script on a page in a tab. */
export type Sender = { kind: 'extension' } | { kind: 'page'; tab: string };

/** The tab of a page that asks, as the change log notes it. */
export function tabOf(from: Sender): string | undefined {
  return from.kind === 'page' ? from.tab : undefined;
}

/** @throws Refused for the script on a page. */
export function ownPagesOnly(from: Sender): void {
  if (from.kind === 'page')
    throw new Refused('A page may only save, look up, and take back what was done in its own tab.');
}

/**
 * Lets a page undo a part of what its tab did: remove papers that were saved there, bring back papers that were removed there.
 *
 * @throws Refused where one of the papers is none of these.
 */
export async function ownDoingOnly(
  db: OffprintDb,
  from: Sender,
  what: 'added' | 'binned',
  ids: readonly number[],
): Promise<void> {
  if (from.kind === 'extension') return;
  const left = new Set(ids);
  await db.changes
    .reverse()
    .until(() => left.size === 0)
    .each(({ by, rows }) => {
      if (by === from.tab) for (const row of rows) if (row.what === what) left.delete(row.id);
    });
  if (left.size > 0) ownPagesOnly(from);
}

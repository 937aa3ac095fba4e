/** Which of the ids that a page names for a paper its record may take up. */
import type { Identify } from '../identity/address-rule.ts';
import { isIssuedThere } from '../identity/issuers.ts';
import { isIssued } from '../identity/ids.ts';
import type { OffprintDb } from '../db/database.ts';
import type { SavedPaper, Source } from '../db/rows.ts';

/**
 * What a page says about a saved paper, with those ids alone that its record has or may take up; the others
 * are in `claimed`.
 *
 * A record takes up an id from a page whose host gives out such ids, or that is the paper's own; never one
 * that another record holds.
 */
export async function withBelievedIds(
  db: OffprintDb,
  row: SavedPaper,
  source: Source,
  identify: Identify,
): Promise<Source> {
  const held = await db.aliases.bulkGet(source.ids);
  const named = identify(source.seenAt).ids;
  const isOwnPage = named.some((id) => row.ids.includes(id)) || isSameAddress(row.url, source.seenAt);
  const ids = source.ids.filter((id, i) => {
    if (row.ids.includes(id)) return true;
    const owner = held[i]?.paper;
    if (!isIssued(id) || (owner !== undefined && owner !== row.id)) return false;
    return isOwnPage || named.includes(id) || isIssuedThere(id, source, identify);
  });
  const claimed = source.ids.filter((id) => isIssued(id) && !ids.includes(id)).toSorted();
  return { ...source, ids, ...(claimed.length > 0 && { claimed }) };
}

function isSameAddress(one: string | undefined, other: string): boolean {
  return one !== undefined && one.replace(/#.*$/s, '') === other.replace(/#.*$/s, '');
}

/** Which of the ids that a page names for a paper its record may take up. */
import type { Identify } from '../identity/address-rule.ts';
import { isIssuedThere, isRelay } from '../identity/issuers.ts';
import { isForeign } from '../identity/same-paper.ts';
import { isIssued } from '../identity/ids.ts';
import type { OffprintDb } from '../db/database.ts';
import type { SavedPaper, Source } from '../db/rows.ts';
import { pattern } from '../text/pattern.ts';

/**
 * What a page says about a saved paper, with those ids alone that its record has or may take up; the others
 * are in `claimed`.
 *
 * A record takes up an id from a page whose host gives out such ids, or that is the paper's own; never one
 * that another record holds, and none from a page that calls it by other words and authors.
 */
export async function withAcceptedIds(
  db: OffprintDb,
  row: SavedPaper,
  source: Source,
  identify: Identify,
): Promise<Source> {
  const held = await db.aliases.bulkGet(source.ids);
  const named = identify(source.seenAt).ids;
  const isOwnPage =
    named.some((id) => row.ids.includes(id)) ||
    isSameAddress(row.url, source.seenAt) ||
    (isSameAddress(source.url, source.seenAt) && !isRelay(source.seenAt));
  const isOfOther = isForeign(row, source);
  const ids = source.ids.filter((id, i) => {
    if (row.ids.includes(id)) return true;
    const owner = held[i]?.paper;
    if (!isIssued(id) || isOfOther || (owner !== undefined && owner !== row.id)) return false;
    return isOwnPage || named.includes(id) || isIssuedThere(id, source, identify);
  });
  const claimed = source.ids.filter((id) => isIssued(id) && !ids.includes(id)).toSorted();
  return { ...source, ids, ...(claimed.length > 0 && { claimed }) };
}

function isSameAddress(one: string | undefined, other: string): boolean {
  return one !== undefined && plainAddress(one) === plainAddress(other);
}

// What says where a visitor came from, and nothing of the page.
const TRACKING = pattern('i')`
  ^(?:utm_\w+|via|ref|referrer|source|src|from|fbclid|gclid|mc_\w+|campaign|cmp|casa_token|rss|origin|
  share|trk)$
`;

/** An address without scheme, `www.`, fragment, closing slash and parameters that say where one came from. */
function plainAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const { host, pathname, searchParams } = new URL(address);
  const parameters = [...searchParams].filter(([name]) => !TRACKING.test(name)).map((one) => one.join('='));
  const path = `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}`;
  return [path, ...parameters.toSorted()].join('&');
}

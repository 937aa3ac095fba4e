/** Recognises a query that is nothing but ids or links of papers, and finds these papers. */
import type { OffprintDb } from '../db/database.ts';
import type { SavedPaper } from '../db/rows.ts';
import { claimKey } from '../db/titles.ts';
import type { Identify } from '../identity/address-rule.ts';
import { withAliases } from '../identity/aliases.ts';
import { canonicalId } from '../identity/ids.ts';
import { paperAddress } from '../identity/paper-address.ts';
import { webUrl } from '../identity/parse-address.ts';
import { trimId } from '../identity/trim-id.ts';

/** One id or link in a query. */
export interface Identifier {
  /** As it was typed. */
  text: string;
  /** Canonical ids that it stands for. */
  ids: readonly string[];
  /** Where the paper can be opened. */
  address?: string | undefined;
}

/** Code units of the longest query that is looked at, and ids in it. */
const MAX_LENGTH = 5_000;
const MAX_IDENTIFIERS = 100;

/**
 * The ids and links that a query consists of; undefined if there is anything else in it.
 *
 * @param identify reads which paper an address names.
 */
export function readIdentifiers(query: string, identify: Identify): Identifier[] | undefined {
  const text = query.trim();
  if (!text || text.length > MAX_LENGTH) return undefined;
  const whole = readIdentifier(text, identify);
  if (whole) return [whole];
  const parts = text.split(/[\s,;]+/).filter(Boolean);
  if (parts.length > MAX_IDENTIFIERS) return undefined;
  const found = parts.flatMap((part) => readIdentifier(part, identify) ?? []);
  return found.length > 0 && found.length === parts.length ? found : undefined;
}

/**
 * The saved papers that identifiers name, in their order, and the identifiers that name none. Where a paper
 * has not the id itself, those are found for which a page named it.
 *
 * @param db the aliases of its records are read.
 */
export async function findIdentified(
  db: OffprintDb,
  identifiers: readonly Identifier[],
): Promise<{ papers: SavedPaper[]; missing: Identifier[] }> {
  const aliases = await db.aliases.bulkGet(identifiers.flatMap(({ ids }) => ids));
  const owners = new Map(aliases.flatMap((found) => (found ? [[found.alias, found.paper] as const] : [])));
  const unowned = identifiers.flatMap(({ ids }) => (ids.some((id) => owners.has(id)) ? [] : ids));
  const claims = await db.titles.bulkGet(unowned.map(claimKey));
  const claimants = new Map(unowned.map((id, i) => [id, claims[i]?.papers ?? []]));
  const ownersOf = ({ ids }: Identifier) => ids.flatMap((id) => owners.get(id) ?? claimants.get(id) ?? []);
  const rows = await db.papers.bulkGet([...new Set(identifiers.flatMap(ownersOf))]);
  return {
    papers: rows.filter((row) => row !== undefined),
    missing: identifiers.filter((identifier) => ownersOf(identifier).length === 0),
  };
}

function readIdentifier(text: string, identify: Identify): Identifier | undefined {
  const bare = trimId(text);
  const id = canonicalId(bare);
  if (id && isUnmistakable(id, bare)) {
    const ids = withAliases([id]);
    return { text, ids, address: ids.map((one) => paperAddress(one, identify)).find(Boolean) };
  }
  if (/\s/.test(bare)) return undefined;
  const isLink = /^https?:\/\/./i.test(bare);
  const url = webUrl(isLink ? bare : /^[\w-]+(?:\.[\w-]+)+\/./.test(bare) ? `https://${bare}` : '');
  if (!url) return undefined;
  const { kind, ids } = identify(url.href);
  if (kind === 'paper' && ids.length > 0) return { text, ids, address: url.href };
  return isLink ? { text, ids: [`url:${url.href}`], address: url.href } : undefined;
}

/**
 * Whether a query is an id and not words with a colon: `title:` is also a field, and any word may stand
 * before a colon.
 */
function isUnmistakable(id: string, text: string): boolean {
  if (/^(?:arxiv|doi|pmid|pmcid|acl):/.test(id)) return true;
  return !/^(?:title|url):/.test(id) && /:.*\d/.test(text);
}

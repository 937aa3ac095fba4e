/** Recognises ids and links of papers in a query, and finds these papers. */
import type { OffprintDb } from '../db/database.ts';
import type { SavedPaper } from '../db/rows.ts';
import { claimKey } from '../db/titles.ts';
import type { Identify } from '../identity/address-rule.ts';
import { withAliases } from '../identity/aliases.ts';
import { canonicalId, isIssued, SCHEMES } from '../identity/ids.ts';
import { paperAddress } from '../identity/paper-address.ts';
import { webUrl } from '../identity/parse-address.ts';
import { trimId } from '../identity/trim-id.ts';
import { pattern } from '../text/pattern.ts';

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

/** Code units of the longest text around an id: a reference is shorter, an abstract is not. */
const MAX_SURROUNDED = 500;

/**
 * The ids and links that a query consists of, but for words that only introduce them; undefined if there is
 * anything else in it.
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
  if (found.length > 0 && found.length === parts.length) return found;
  const inside = readInside(text, identify);
  return inside.found.length > 0 && INTRODUCING.test(inside.rest) ? inside.found : undefined;
}

/**
 * The saved papers of ids that stand among other words, or bare, without their scheme: these may be words as
 * well, and so count only where a paper has them.
 */
export async function findMentioned(
  db: OffprintDb,
  query: string,
  identify: Identify,
): Promise<SavedPaper[]> {
  const text = query.trim();
  const { found } = readInside(text, identify);
  const { papers } = await findIdentified(db, [...found, ...readBare(text)]);
  return papers;
}

/**
 * The saved papers that identifiers name, in their order, and the identifiers that name none. Where no paper
 * has an id itself, those are found for which a page named it.
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

// As BibTeX and its like name a field.
const FIELD = /^(doi|eprint|arxiv|arxivid|pmid|pmcid|url)\s{0,5}=\s{0,5}/i;

function readIdentifier(text: string, identify: Identify): Identifier | undefined {
  const [assigned = '', field = ''] = FIELD.exec(text) ?? [];
  const value = trimId(text.slice(assigned.length));
  const bare = /^pmc?id$/i.test(field) && /^\d+$/.test(value) ? `${field}:${value}` : value;
  const id = canonicalId(bare) ?? schemeless(bare);
  if (id && isUnmistakable(id, bare)) return toIdentifier(text, id, identify);
  if (/\s/.test(bare)) return undefined;
  const isLink = /^https?:\/\/./i.test(bare);
  const url = webUrl(isLink ? bare : /^[\w-]+(?:\.[\w-]+)+\/./.test(bare) ? `https://${bare}` : '');
  if (!url) return undefined;
  const { kind, ids } = identify(url.href);
  if (kind === 'paper' && ids.length > 0) return { text, ids, address: url.href };
  return isLink ? { text, ids: [`url:${url.href}`], address: url.href } : undefined;
}

function toIdentifier(text: string, id: string, identify: Identify): Identifier {
  const ids = withAliases([id]);
  return { text, ids, address: ids.map((one) => paperAddress(one, identify)).find(Boolean) };
}

const HAL =
  /^((?:hal|tel|inria|halshs|cea|inserm|pasteur|ujm|dumas|cel|lirmm|ird|emse|ensl)-\d{8})(?:v\d+)?$/i;

/** Ids that no word looks like, though they come without their scheme. */
function schemeless(text: string): string | undefined {
  const [, hal] = HAL.exec(text) ?? [];
  if (hal) return `hal:${hal.toLowerCase()}`;
  return /^\d{4}\.[a-z0-9]+-[a-z0-9]+\.\d+$/i.test(text) ? canonicalId(`acl:${text}`) : undefined;
}

/**
 * Whether a query is an id and not words with a colon: `title:` is also a field, and any word may stand
 * before a colon.
 */
function isUnmistakable(id: string, text: string): boolean {
  if (/^(?:arxiv|doi|pmid|pmcid|acl|hal):/.test(id)) return true;
  return !/^(?:title|url):/.test(id) && /:.*\d/.test(text);
}

// Ids that no words look like.
const INSIDE = pattern('gi')`
  https?://[^\s"'<>{}]+|\barxiv(?:\.org/(?:abs|pdf)/|\s{0,2}[:.]?\s{0,2})(?:\d{4}\.\d{4,5}(?:v\d+)?|
  [a-z-]{2,}(?:\.[a-z-]{2,})?/\d{7})(?!\d)|\bpmid\s{0,2}[:.]?\s{0,2}\d{4,9}\b|\bpmc\d{4,9}\b|
  \b10\.\d{4,9}(?:\.\d+)*/[^\s"<>{}]+|(?<![\w.])\d{4}\.\d{5}(?:v\d+)?(?![\w.])
`;

// Words that only say that an id follows.
const INTRODUCING = pattern('i')`
  ^(?:[\s.,;:/()[\]"'=-]|\b(?:arxiv|preprint|e-?prints?|doi|pmid|pmcid|see|also|cf|at|in|id|ids|paper|
  papers|article|link|url|available|from|here|abs|pdf|the|and|cited|as)\b)*$
`;

function readInside(text: string, identify: Identify): { found: Identifier[]; rest: string } {
  if (
    text.length > MAX_SURROUNDED ||
    /(?:^|\s)(?:author|title|abstract|venue|tag|site|year|is|has):\S/i.test(text)
  )
    return { found: [], rest: text };
  const found = [...text.matchAll(INSIDE)].flatMap(([match]) => {
    const spelled = match.replace(/^(arxiv|pmid)[\s:.]+/i, '$1:');
    return readIdentifier(spelled, identify) ?? [];
  });
  return { found, rest: text.replace(INSIDE, ' ') };
}

/** One word as an id of each scheme: a bibcode, a hash, a number. A year is not an id. */
function readBare(text: string): Identifier[] {
  const bare = trimId(text);
  if (/\s/.test(bare) || bare.length < 5 || bare.length > 200 || !/\d/.test(bare)) return [];
  const spelled = new Set([bare, bare.toLowerCase(), bare.toUpperCase(), bare.replace(/[-()]/g, '')]);
  const ids = SCHEMES.flatMap((scheme) => [...spelled].map((one) => `${scheme}:${one}`)).filter(isIssued);
  return [{ text, ids }];
}

/** Makes the function that reads addresses by a set of address rules. */
import { type Address, type AddressRule, type Identify, type Identity, readBy } from './address-rule.ts';
import { withAliases } from './aliases.ts';
import { wholeDoi } from './embedded-doi.ts';
import { compareIds } from './ids.ts';
import { parseAddress, webUrl } from './parse-address.ts';
import { behindProxy } from './proxies.ts';
import { wrappedAddress } from './wrappings.ts';

/** Addresses inside addresses are followed this far: an archived copy of a redirect to a log-in page. */
const MAX_DEPTH = 3;

/** No domain in a rule has more labels. */
const MAX_LABELS = 4;

const OTHER: Identity = { kind: 'other', ids: [] };

/**
 * Returns a pure function of the address, which reads it by all of `rules`, also inside archived copies, redirects and
 * library proxies. The order of `rules` makes no difference:
 *
 * - Where several rules are for a host, the most exact pattern goes first: the host itself, then the domains above it.
 * - The ids of rules with the same pattern are put together.
 * - A rule that reads an id precedes one that reads a paper without an id, and that one precedes a listing.
 * - Where no rule for the host reads an id, a DOI that stands whole in the address is the paper's.
 */
export function createIdentifier(rules: readonly AddressRule[]): Identify {
  const byPattern = new Map<string, AddressRule[]>();
  for (const rule of rules)
    for (const pattern of rule.hosts) byPattern.set(pattern, [...(byPattern.get(pattern) ?? []), rule]);

  /** The rules for a host, grouped by pattern, the most exact first. */
  const rulesFor = (host: string): AddressRule[][] =>
    patternsOf(host).flatMap((pattern) => {
      const found = byPattern.get(pattern);
      return found ? [found] : [];
    });

  const readAddress = (address: Address): Identity => {
    const groups = rulesFor(address.host);
    if (groups.length > 0) return readWhole(groups, address);
    const publisher = behindProxy(address.host, (host) => rulesFor(host).length > 0);
    return publisher ? readWhole(rulesFor(publisher), { ...address, host: publisher }) : OTHER;
  };

  return (text) => {
    let next: string | undefined = text;
    let outer = OTHER;
    for (let depth = 0; next && depth < MAX_DEPTH; depth++) {
      const url = webUrl(next);
      if (!url) break;
      const address = parseAddress(url);
      const identity = readAddress(address);
      if (identity.kind === 'paper') return identity;
      // A publisher's log-in page is among what its rule takes for a listing.
      if (depth === 0) outer = identity;
      else if (identity.kind === 'listing') return identity;
      next = wrappedAddress(url, address);
    }
    return outer;
  };
}

function readWhole(groups: AddressRule[][], address: Address): Identity {
  const identity = readByGroups(groups, address);
  if (identity.ids.length > 0) return identity;
  // A page that lists papers may have the DOI of a book in its path; in a parameter, it is the paper's that the page is for.
  const found = wholeDoi(address, identity.kind !== 'listing');
  return found ? { kind: 'paper', ids: withAliases([found]) } : identity;
}

function readByGroups(groups: AddressRule[][], address: Address): Identity {
  let fallback = OTHER;
  for (const rules of groups) {
    const identities = rules.flatMap((rule) => readBy(rule, address) ?? []);
    const ids = new Set(identities.flatMap((identity) => identity.ids));
    if (ids.size > 0) return { kind: 'paper', ids: withAliases([...ids].toSorted(compareIds)) };
    const best = identities.find(({ kind }) => kind === 'paper') ?? identities[0];
    if (best && fallback.kind !== 'paper') fallback = best;
  }
  return fallback;
}

/** The host patterns that fit a host, the most exact first. */
function patternsOf(host: string): string[] {
  const anyCountry = host.replace(/\.(?:com?\.)?[a-z]{2,3}$/, '.*');
  const above = host.split('.').slice(1).slice(-MAX_LABELS);
  const domains = above.slice(0, -1).map((_, i) => `*.${above.slice(i).join('.')}`);
  return [...new Set([host, `*.${host}`, anyCountry, ...domains])];
}

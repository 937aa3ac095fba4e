/**
 * From an address to the paper it names, by the rules at hand: no network. On a page the rules of other sites come after
 * its own (`lib/detect/general.ts`); everywhere else `identify.ts` is imported, which knows all of them from the start.
 */
import { type Address, type AddressRule, type Identity, readBy } from './address-rule.ts';
import { withAliases } from './aliases.ts';
import { ARXIV } from './arxiv.ts';
import { parseAddress, webUrl } from './parse-address.ts';
import type * as Wrappings from './wrappings.ts';

/** Rules by host, as written in them. Those of arXiv are always there: its papers are linked to from everywhere. */
const RULES = new Map<string, Set<AddressRule>>();
knowAddresses(ARXIV);

/** How addresses are taken out of others, where that is known. */
let wrappings: typeof Wrappings | undefined;

/** From now on addresses inside others are read, too. */
export function knowWrappings(known: typeof Wrappings): void {
  wrappings = known;
}

/** Takes rules in. Of several for one host those given last are asked last, whenever they were first known. */
export function knowAddresses(rules: readonly AddressRule[]): void {
  for (const rule of rules)
    for (const host of rule.hosts) {
      const known = RULES.get(host) ?? new Set();
      known.delete(rule);
      RULES.set(host, known.add(rule));
    }
}

// An archived copy of a redirect to a log-in page is as deep as people go.
const DEEPEST = 3;

/** Reads an absolute address. Never throws: what is no address is `other`. */
export function identify(address: string): Identity {
  let said: string | undefined = address;
  for (let depth = 0; said && depth < DEEPEST; depth++) {
    const url = webUrl(said);
    if (!url) break;
    const parts = parseAddress(url);
    const read = readAddress(parts);
    if (read.kind !== 'other') return read;
    said = wrappings?.wrappedAddress(url, parts);
  }
  return { kind: 'other', ids: [] };
}

function readAddress(address: Address): Identity {
  let rules = rulesFor(address.host);
  if (rules.length === 0) {
    const publisher = wrappings?.behindProxy(address.host, (host) => rulesFor(host).length > 0);
    if (publisher) rules = rulesFor(publisher);
  }
  // A host may have several rules; one that knows a listing must not hide another that knows the paper.
  let found: Identity = { kind: 'other', ids: [] };
  for (const rule of rules) {
    const read = readBy(rule, address);
    if (read?.kind === 'paper' && read.ids.length > 0) return { kind: 'paper', ids: withAliases(read.ids) };
    if (read && found.kind !== 'paper') found = read;
  }
  return found;
}

/** The rules of a host: its own, those of a domain it is below, and those of a site with a host in each country. */
function rulesFor(host: string): AddressRule[] {
  const found = [
    RULES.get(host),
    RULES.get(`*.${host}`),
    RULES.get(host.replace(/\.(?:com?\.)?[a-z]{2,3}$/, '.*')),
  ];
  const labels = host.split('.');
  // No domain named in a rule has more than four labels.
  for (let i = Math.max(1, labels.length - 4); i < labels.length - 1; i++)
    found.push(RULES.get(`*.${labels.slice(i).join('.')}`));
  return found.flatMap((rules) => [...(rules ?? [])]);
}

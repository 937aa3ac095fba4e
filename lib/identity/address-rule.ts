/** The type of an address rule (how the addresses of one site name papers), and reading an address by one rule. */
import { canonicalId } from './ids.ts';

/** The parts of an address that name papers, tidied by `parseAddress`. */
export interface Address {
  /** Lower case, without `www.`, port or credentials. */
  host: string;
  /** Percent-decoded, single slashes, none at the end: `/abs/2012.02046`. */
  path: string;
  query: URLSearchParams;
  /** Without `#`. */
  hash: string;
}

/** One form of address under which a site shows a paper. */
export interface PaperForm {
  /** Over the host, where it says the journal. */
  host?: RegExp;
  /** Over the path; any path when left out. */
  path?: RegExp;
  /** Over the fragment, for sites that keep their state there. */
  hash?: RegExp;
  /** A query parameter that must be there; its value follows the captures of `host`, `path` and `hash`. */
  param?: string;
  /**
   * Canonical ids out of the captures: a template (`jmlr:v$1/$2`), or a function that returns nothing when the captures
   * are no id (the next form is tried then). Without it the form is a paper whose address holds no id.
   */
  id?: string | ((...captures: string[]) => string | string[] | undefined);
}

/** The addresses of one site or platform. One file in `lib/addresses/` each. */
export interface AddressRule {
  /** Kebab case; the file's name. Site rules name it in `addresses`. */
  id: string;
  /** `jmlr.org`; `*.hal.science` for a domain and all below it; `scholar.google.*` for one under any country. */
  hosts: string[];
  papers?: PaperForm[];
  /** Over path and query (`/search?q=x`): pages that list papers. Tried after `papers`. */
  listings?: RegExp;
  /** Addresses of papers with the id that the rule reads from each, `null` where it holds none; a test runs them all. */
  examples: Record<string, string | null>;
}

/** Checks nothing at run time: it gives a rule its type where it is written. */
export function defineAddresses(rule: AddressRule): AddressRule {
  return rule;
}

/** What an address is: a paper (its page, PDF or a part of it), a page that lists papers, or neither. */
export interface Identity {
  readonly kind: 'paper' | 'listing' | 'other';
  /** Canonical ids, in the order of `SCHEMES`, then those that follow from them; empty unless `kind` is `paper`. */
  readonly ids: readonly string[];
}

/** Reads an absolute address. Never throws: what is no web address is `other`. */
export type Identify = (address: string) => Identity;

/** Reads an address by one rule, or returns nothing when none of its forms fits. */
export function readBy(rule: AddressRule, address: Address): Identity | undefined {
  for (const form of rule.papers ?? []) {
    const ids = idsBy(form, address);
    if (ids) return { kind: 'paper', ids: ids.flatMap((id) => canonicalId(id) ?? []) };
  }
  const query = address.query.toString();
  const pathAndQuery = `${address.path || '/'}${query && `?${query}`}`;
  return rule.listings?.test(pathAndQuery) ? { kind: 'listing', ids: [] } : undefined;
}

function idsBy({ host, path, hash, param, id }: PaperForm, address: Address): string[] | undefined {
  const inHost = host ? host.exec(address.host) : [''];
  const inPath = path ? path.exec(address.path) : [''];
  const inHash = hash ? hash.exec(address.hash) : [''];
  const value = param ? address.query.get(param) : '';
  if (!inHost || !inPath || !inHash || value === null || (param && !value)) return undefined;
  if (!id) return [];
  const captures = [
    ...inHost.slice(1),
    ...inPath.slice(1),
    ...inHash.slice(1),
    ...(param ? [value] : []),
  ].map((c) => c ?? '');
  if (typeof id === 'string') return [id.replace(/\$(\d)/g, (_, n: string) => captures[Number(n) - 1] ?? '')];
  const ids = id(...captures);
  return typeof ids === 'string' ? [ids] : ids;
}

/** Which sites the extension may read: named ones from the start, others by the person's word. */
import { toUrl } from '../text/url.ts';

/** The permission a site is opened with: its host under http and https, any path. Nothing for an address that is no web page. */
export function originPattern(address: string): string | undefined {
  const url = toUrl(address);
  return url && /^https?:$/.test(url.protocol) && url.hostname ? `*://${url.hostname}/*` : undefined;
}

/** The granted origins that did not come with the extension. Browsers may list both. */
export function addedOrigins(granted: readonly string[], named: readonly string[]): string[] {
  const hosts = new Set(named.map(hostOf));
  return granted.filter((origin) => !hosts.has(hostOf(origin)));
}

/** `*.example.org` of `*://*.example.org/papers/*`. */
export function hostOf(pattern: string): string {
  return /^[^:]*:\/\/([^/]*)/.exec(pattern)?.[1] ?? pattern;
}

/** A site that the person opened: under one host, as many origins as the browser has it by. */
export interface AddedSite {
  /** `*.example.org` stands for subdomains too, `*` for all sites. */
  host: string;
  origins: string[];
}

/** The added origins by their hosts, in the order of the alphabet. */
export function addedSites(granted: readonly string[], named: readonly string[]): AddedSite[] {
  const sites = new Map<string, string[]>();
  for (const origin of addedOrigins(granted, named)) {
    const host = hostOf(origin);
    sites.set(host, [...(sites.get(host) ?? []), origin]);
  }
  return [...sites]
    .map(([host, origins]) => ({ host, origins }))
    .toSorted((a, b) => a.host.localeCompare(b.host, 'en'));
}

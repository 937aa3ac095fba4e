/** The sites that the extension may read: those named in the manifest, and those that the user has added. */
import { toUrl } from '../text/url.ts';

/**
 * The permission for the site of an address: its host under http and https, any path. Undefined for an address
 * that is not of a web page.
 */
export function originPattern(address: string): string | undefined {
  const url = toUrl(address);
  return url && /^https?:$/.test(url.protocol) && url.hostname ? `*://${url.hostname}/*` : undefined;
}

/** The granted origins without those of the manifest; browsers may list both. */
export function addedOrigins(granted: readonly string[], named: readonly string[]): string[] {
  const hosts = new Set(named.map(hostOf));
  return granted.filter((origin) => !hosts.has(hostOf(origin)));
}

/** `*.example.org` of `*://*.example.org/papers/*`. */
export function hostOf(pattern: string): string {
  return /^[^:]*:\/\/([^/]*)/.exec(pattern)?.[1] ?? pattern;
}

/** A site that the user has added, with all origins that the browser has for its host. */
export interface AddedSite {
  /** `*.example.org` stands for subdomains too, `*` for all sites. */
  host: string;
  origins: string[];
}

/** The added origins grouped by host, in alphabetical order. */
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

/** Unwraps addresses: archived copies, redirects of search engines, and the proxies of libraries. */
import type { Address } from './address-rule.ts';

/** The address inside another one: of an archived copy, a search engine's redirect or a library's log-in page. */
export function wrappedAddress(url: URL, { host, path }: Address): string | undefined {
  const param = (...names: string[]) =>
    names.map((name) => url.searchParams.get(name) ?? undefined).find(Boolean);
  if (/^web\.archive\.org$|^archive\.(?:org|today|ph|is)$/.test(host))
    return /^\/(?:web\/)?\d{4,14}[a-z_]*\/(https?:\/.+)$/.exec(url.pathname + url.search)?.[1];
  if (/^(?:scholar\.)?google\.[a-z.]{2,6}$/.test(host) && /^\/(?:url|scholar_url)$/.test(path))
    return param('url', 'q');
  if (PROXY.test(host.split('.')[0] ?? '') || (host.startsWith('login.') && isProxyDomain(host.slice(6))))
    return /^\/login$/.test(path) ? param('url', 'qurl') : undefined;
  return undefined;
}

// The first label of a host that is a library's proxy.
const PROXY = /proxy|^ezp?\d*$|^ezp[-\d]|^webvpn$|^remotexs$/;

function isProxyDomain(domain: string): boolean {
  return PROXY.test(domain.split('.')[0] ?? '') || domain.endsWith('.idm.oclc.org');
}

/**
 * The publisher's host behind a library's proxy: `www.nature.com.ezproxy.lib.x.edu` and
 * `link-springer-com.proxy.x.edu` are `nature.com` and `link.springer.com`. The rest of the host must look like a
 * proxy's: `nature.com.evil.org` is no publisher.
 *
 * @param isKnown whether an address rule is for a host.
 */
export function behindProxy(host: string, isKnown: (host: string) => boolean): string | undefined {
  // Proxies of library catalogues put `0-` before the publisher's host; their own hosts are named after the library.
  const marked = host.startsWith('0-');
  const labels = (marked ? host.slice(2) : host).split('.');
  // A known host has at most five labels.
  for (let i = 1; i <= Math.min(5, labels.length - 2); i++) {
    const rest = labels.slice(i).join('.');
    if (!isProxyDomain(rest) && !(marked && rest.startsWith('lib'))) continue;
    const named = i === 1 ? (labels[0] ?? '').replaceAll('-', '.') : labels.slice(0, i).join('.');
    const publisher = named.replace(/^www\d?\./, '');
    if (isKnown(publisher)) return publisher;
  }
  return undefined;
}

/** Out of the wrappings that an address may come in: archives, redirects, the proxies of libraries. */
import type { Address } from './address-rule.ts';

/** The address inside another's: an archived copy, a redirect of a search engine, a library's log-in page. */
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

// The first label of the hosts under which university libraries pass a publisher's pages on to their readers.
const PROXY = /proxy|^ezp?\d*$|^ezp[-\d]|^webvpn$|^remotexs$/;

function isProxyDomain(domain: string): boolean {
  return PROXY.test(domain.split('.')[0] ?? '') || domain.endsWith('.idm.oclc.org');
}

/**
 * The publisher's host behind a library's proxy: `www.nature.com.ezproxy.lib.x.edu` and
 * `link-springer-com.proxy.x.edu` are `nature.com` and `link.springer.com`. The rest of the host must look like a
 * proxy's: `nature.com.evil.org` is nobody's.
 *
 * @param isKnown whether a rule reads the addresses of a host.
 */
export function behindProxy(host: string, isKnown: (host: string) => boolean): string | undefined {
  // `0-` is how the proxies of library catalogues mark a host; theirs are called after the library itself.
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

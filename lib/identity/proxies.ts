/** Finds the publisher's host in that of a library's proxy. */
import { pattern } from '../text/pattern.ts';

// A label of a host that is a library's proxy.
const PROXY = pattern()`
  proxy|^ezp?\d*$|^ezp[-\d]|^(?:web|ssl)?vpn\d*$|^remotexs$|^mutex$|^off-?campus$|^remote(?:-?lib\w*|
  access)?$
`;

/** Whether a label of a host is one that proxies are called by. */
export function isProxyLabel(label: string): boolean {
  return PROXY.test(label);
}

/**
 * Whether a domain is a library's proxy: the label that says so may stand below the domain
 * (`eu1.proxy.openathens.net`).
 */
export function isProxyDomain(domain: string): boolean {
  const labels = domain.split('.');
  return (
    labels.slice(0, 2).some(isProxyLabel) ||
    /(?:^|\.)(?:idm\.oclc\.org|proxy\.openathens\.net|translate\.goog)$/.test(domain)
  );
}

/** Whether a domain is given to universities alone. */
export function isAcademic(domain: string): boolean {
  return /\.(?:edu|edu\.[a-z]{2}|ac\.[a-z]{2})$/.test(domain);
}

/** Hyphens of a label that are tried as dots and as hyphens; no publisher's host comes near it. */
const MAX_HYPHENS = 6;

/**
 * The publisher's host behind a library's proxy: `www.nature.com.ezproxy.lib.x.edu` and
 * `link-springer-com.proxy.x.edu` are `nature.com` and `link.springer.com`. The rest of the host must be a
 * university's or look like a proxy's: `nature.com.evil.org` is no publisher.
 *
 * @param isKnown whether an address rule is for a host.
 */
export function behindProxy(host: string, isKnown: (host: string) => boolean): string | undefined {
  // Proxies of library catalogues put `0-` before the publisher's host; their own hosts are named after the
  // library.
  const marked = host.startsWith('0-');
  const labels = (marked ? host.slice(2) : host).split('.');
  // A known host has at most five labels.
  for (let i = 1; i <= Math.min(5, labels.length - 2); i++) {
    const rest = labels.slice(i).join('.');
    if (!isProxyDomain(rest) && !isAcademic(`.${rest}`) && !(marked && rest.startsWith('lib'))) continue;
    const named = i === 1 ? hyphenated(labels[0] ?? '') : [labels.slice(0, i).join('.')];
    const publisher = named.map((name) => name.replace(/^www\d?\./, '')).find(isKnown);
    if (publisher) return publisher;
  }
  return undefined;
}

/**
 * The hosts that a proxy may have written as one label, those with the most dots first:
 * `www-isca-archive-org` is `www.isca-archive.org`, too. A port and the sign of https may follow
 * (`link-springer-com-443-s`); some proxies double the hyphens of the host's own.
 */
function hyphenated(label: string): string[] {
  const doubled = label.includes('--');
  const parts = label.replace(/(?:-\d{2,5})?(?:-[sp])?$/, '').split(/-(?!-)/);
  if (doubled || parts.length > MAX_HYPHENS + 1) return [parts.join('.').replaceAll('-.', '-')];
  const hyphens = Math.max(0, parts.length - 2);
  return Array.from({ length: 2 ** hyphens }, (_, kept) => kept)
    .toSorted((a, b) => bits(a) - bits(b))
    .map((kept) =>
      parts.map((part, i) => (i === 0 ? part : `${kept & (1 << (i - 1)) ? '-' : '.'}${part}`)).join(''),
    );
}

function bits(number: number): number {
  return number.toString(2).replaceAll('0', '').length;
}

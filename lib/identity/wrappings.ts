/**
 * Unwraps addresses: archived copies, redirects of search engines, mail gateways and log-in pages, the
 * proxies of libraries.
 */
import { pattern } from '../text/pattern.ts';
import { toUrl } from '../text/url.ts';
import type { Address } from './address-rule.ts';
import { isAcademic, isProxyDomain, isProxyLabel } from './proxies.ts';
import { urldefenseTarget } from './urldefense.ts';

/** Pages of other services that lead to the address in a parameter: host, path, names of the parameter. */
const REDIRECTS: [host: RegExp, path: RegExp, names: string[]][] = [
  [/^bing\.com$/, /^\/(?:ck\/a|alink\/link)$/, ['u', 'url']],
  [/^(?:scholar\.)?google\.[a-z.]{2,6}$/, /^\/(?:url|scholar_url)$/, ['url', 'q']],
  [/^translate\.google\.[a-z.]{2,6}$/, /^\/translate/, ['u']],
  [/\.safelinks\.protection\.(?:outlook|office365)\.(?:com|us)$/, /^/, ['url']],
  [/^(?:go|login|proxy)\.openathens\.net$/, /^/, ['url', 'qurl', 't']],
  [/^(?:lm?\.|m\.)?(?:facebook|instagram|messenger|threads)\.(?:com|net)$/, /^/, ['u']],
  [/^linkprotect\.cudasvc\.com$/, /^\/url$/, ['a']],
  [/^clicktime\.symantec\.com$/, /^/, ['u']],
  [
    /^(?:out\.reddit|slack-redir|getpocket|medium|linkedin|youtube|vk)\.(?:com|net)$/,
    /^/,
    ['url', 'q', 'to'],
  ],
  [/^duckduckgo\.com$/, /^\/l$/, ['uddg']],
  [/^(?:www\.)?scopus\.com$/, /^\/redirect/, ['targetURL', 'url']],
];

/** Paths of pages that only lead on, on any host, and the names of the parameter that says where to. */
const LEADS_ON = pattern('i')`
  (?:^|\/)(?:redirect(?:or|ing)?|redir|away|out|outbound|outgoing|external|exit|leaving|goto|go|jump|click|
  url|link|linkfilter)(?:\.\w{2,5})?\/?$
`;
const LEADS_TO = ['url', 'u', 'q', 'to', 'target', 'dest', 'destination', 'link', 'href', 'z'];

/** Names of the parameter that a log-in page carries the address of the page behind it in. */
const LOGIN_PARAMETERS = [
  'url',
  'qurl',
  'redirectUri',
  'redirect_uri',
  'returnUrl',
  'return',
  'target',
  'uri',
  'previousUrl',
];

/** The address inside another one: of an archived copy, a redirect, or a log-in page. */
export function wrappedAddress(url: URL, { host, path }: Address): string | undefined {
  const param = (names: readonly string[]) =>
    names.map((name) => url.searchParams.get(name) ?? undefined).find(Boolean);
  if (/^web\.archive\.org$|^archive\.(?:org|today|ph|is)$/.test(host))
    return /^\/(?:web\/)?(?:(?:\d{1,14}|\d{0,14}\*)[a-z_]*\/)?(https?:\/.+)$/.exec(
      url.pathname + url.search,
    )?.[1];
  if (/^urldefense\.(?:com|us|proofpoint\.com)$/.test(host)) return urldefenseTarget(url);
  const redirect = REDIRECTS.find(([hosts, paths]) => hosts.test(host) && paths.test(path));
  if (redirect) return fromBase64(param(redirect[2]));
  const login = /(?:^|\/)(?:log-?in|sso|signin|showLogin|[a-z-]*shibboleth[a-z-]*|athens[a-z-]*)\b/i.test(
    path,
  );
  const isLibrary = isProxyLabel(host.split('.')[0] ?? '') || isProxyDomain(host) || isAcademic(host);
  const target = login || isLibrary ? param(LOGIN_PARAMETERS) : undefined;
  if (!target)
    return LEADS_ON.test(path) ? LEADS_TO.map((name) => param([name])).find(isWebAddress) : undefined;
  if (/^https?:/i.test(target)) return isLibrary ? target : sameSite(target, url);
  return target.startsWith('/') && !target.startsWith('//') ? toUrl(target, url)?.href : undefined;
}

function isWebAddress(text: string | undefined): boolean {
  return text !== undefined && /^https?:\/\//i.test(text);
}

/** Bing writes the address in base64, after `a1`. */
function fromBase64(text: string | undefined): string | undefined {
  const [, base64] = /^a1([\w-]+)$/.exec(text ?? '') ?? [];
  if (!base64) return text;
  try {
    return atob(base64.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return undefined;
  }
}

/** A publisher's own log-in page leads back to the publisher. */
function sameSite(target: string, { hostname }: URL): string | undefined {
  return toUrl(target)?.hostname.endsWith(hostname.split('.').slice(-2).join('.')) ? target : undefined;
}

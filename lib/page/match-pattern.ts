/**
 * Matches addresses against the match patterns of browser extensions, such as `*://*.example.org/papers/*`.
 */

/** Whether an address matches. As in browsers, the fragment is ignored and the query is part of the path. */
export function matchesPattern(pattern: string, url: URL): boolean {
  const parts = /^(\*|https?):\/\/(\*|(?:\*\.)?[^*/]+)(\/.*)$/.exec(pattern);
  if (!parts) throw new Error(`Not a match pattern: ${pattern}`);
  const [, scheme = '', host = '', path = ''] = parts;
  const schemeFits = scheme === '*' ? /^https?:$/.test(url.protocol) : url.protocol === `${scheme}:`;
  const hostFits =
    host === '*' ||
    url.hostname === host ||
    (host.startsWith('*.') && `.${url.hostname}`.endsWith(host.slice(1)));
  return schemeFits && hostFits && glob(path).test(url.pathname + url.search);
}

function glob(path: string): RegExp {
  return new RegExp(`^${path.split('*').map(escapeRegExp).join('.*')}$`);
}

function escapeRegExp(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
}

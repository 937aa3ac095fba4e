/** Match patterns of browser extensions (`*://*.example.org/papers/*`), as far as site rules use them. */

/** Whether an address falls under a pattern. Fragments are not looked at; a query is part of the path, as in browsers. */
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

/** From a string to the parts of a web address, tidied. */
import type { Address } from './address-rule.ts';

/** Longer than any paper's address with any tracking query: what is beyond is not read, so that no pattern meets it. */
const LONGEST = 8_192;

/** An http(s) address, or nothing. Never throws. */
export function webUrl(text: string): URL | undefined {
  const said = text.length <= LONGEST ? text.trim().replace(/^view-source:/i, '') : '';
  if (!URL.canParse(said)) return undefined;
  const url = new URL(said);
  return /^https?:$/.test(url.protocol) ? url : undefined;
}

/** Its parts as the rules read them. */
export function parseAddress(url: URL): Address {
  return {
    host: url.hostname.replace(/^www\d?\./, '').replace(/\.$/, ''),
    path: decoded(url.pathname)
      .replace(/;jsessionid=[^/]*/i, '')
      .replace(/\/{2,}/g, '/')
      .replace(/\/$/, ''),
    query: url.searchParams,
    hash: decoded(url.hash.slice(1)),
  };
}

/** Percent-decoding that leaves malformed sequences as they stand. */
function decoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (sequence) => {
    try {
      return decodeURIComponent(sequence);
    } catch {
      return sequence;
    }
  });
}

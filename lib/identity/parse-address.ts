/** Parses and normalises web addresses. */
import { percentDecoded, toUrl } from '../text/url.ts';
import type { Address } from './address-rule.ts';

/**
 * Code units of the longest address that is read: no paper's address comes near it, and patterns stay quick.
 */
const MAX_LENGTH = 8_192;

/** Parses an http(s) address; returns nothing for any other text. Never throws. */
export function webUrl(text: string): URL | undefined {
  const address = text.length <= MAX_LENGTH ? text.trim().replace(/^view-source:/i, '') : '';
  const url = toUrl(address);
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}

/** The parts of an address as address rules read them. */
export function parseAddress(url: URL): Address {
  return {
    host: url.hostname.replace(/^www\d?\./, '').replace(/\.$/, ''),
    path: percentDecoded(url.pathname)
      .replace(/;jsessionid=[^/]*/i, '')
      .replace(/\/{2,}/g, '/')
      .replace(/\/$/, ''),
    query: url.searchParams,
    hash: percentDecoded(url.hash.slice(1)),
  };
}

/**
 * Whether an address looks like a PDF's, by its path alone: `/pdf/2601.00001`, `/doi/epdf/10.5555/x`,
 * `/paper.pdf`.
 */
export function isPdfAddress(address: string): boolean {
  return /\/e?pdf(?:ft|plus|direct)?(?:\/|$)|\.pdf$/i.test(toUrl(address)?.pathname ?? '');
}

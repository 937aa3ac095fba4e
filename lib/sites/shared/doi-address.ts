/** Finds DOIs in the addresses of publishers. */
import { hrefOf } from '../../page/dom.ts';

/** The DOI in an address such as `/doi/abs/10.1000/xyz%2B1?src=1`, or undefined. */
export function doiIn(address: string | null | undefined): string | undefined {
  const found = /\/(10\.\d{4,9}\/[^?#]+)/.exec(address ?? '')?.[1];
  return found && decode(found.replace(/\/$/, ''));
}

/** The distinct DOIs in those links of a row that match a selector. */
export function doisOf(row: Element, links: string): string[] {
  const found = [...row.querySelectorAll(links)].map((link) => doiIn(hrefOf(link)));
  return [...new Set(found.filter((doi) => doi !== undefined))];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** DOIs that publishers put into their own addresses. */
import { hrefOf } from '../../page/dom.ts';

/** The DOI in an address such as `/doi/abs/10.1000/xyz%2B1?src=1`, or nothing. */
export function doiIn(address: string | null | undefined): string | undefined {
  const found = /\/(10\.\d{4,9}\/[^?#]+)/.exec(address ?? '')?.[1];
  return found && decode(found.replace(/\/$/, ''));
}

/** The DOIs in the addresses of a row's links that match a selector: usually several links to one paper. */
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

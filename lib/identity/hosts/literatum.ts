/** Publishers whose pages are made by Atypon's Literatum, which has the DOI in the path. */
import type { AddressRule } from '../address-rule.ts';
import { embeddedDoi } from '../embedded-doi.ts';

/** /doi/[view/]DOI on these hosts. Whole books, proceedings and issues have views of their own. */
export function literatum(...hosts: string[]): AddressRule {
  return {
    hosts,
    papers: [
      {
        path: /\/doi(?:\/(?!book\/|proceedings\/|toc\/|10\.)[a-z-]+){0,3}\/(10\.\d{4,9}\/.+)$/i,
        id: embeddedDoi,
      },
      { path: /^\/(?:stable|document|entities\/document|papers?)\/(10\.\d{4,9}\/.+)$/, id: embeddedDoi },
    ],
    listings:
      /^\/(?:toc|loi|action\/|journal\/|journals?(?:[/?]|$)|search|keyword|browse|topic|conference|proceedings|issue|doi\/(?:book|proceedings|toc)\/|book|profile|author)/,
  };
}

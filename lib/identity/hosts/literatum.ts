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

/** The ACM's addresses until 2019: the number of a paper, after that of its volume or alone. */
export const ACM_UNTIL_2019: AddressRule = {
  hosts: ['dl.acm.org', 'portal.acm.org', 'delivery.acm.org'],
  papers: [
    ...['doid', 'id'].map((param) => ({
      path: /^\/(?:citation|ft_gateway)\.cfm$/,
      param,
      id: (number: string) => (/^\d+\.\d+$/.test(number) ? `doi:10.1145/${number}` : undefined),
    })),
    { path: /^\/(?:citation|ft_gateway)\.cfm$/, param: 'id' },
    { path: /^\/10\.1145\/\d+\/\d+\/[^/]+\.pdf$/ },
  ],
};

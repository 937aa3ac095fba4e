/**
 * Addresses of the ACM until 2019: a paper's number, after its volume's or alone. Later ones hold a DOI
 * (`literatum.ts`).
 */
import { defineAddresses } from '../identity/address-rule.ts';

export default defineAddresses({
  id: 'acm',
  sites: ['acm'],
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
  examples: {
    'https://dl.acm.org/citation.cfm?doid=3178876.3186141': 'doi:10.1145/3178876.3186141',
    'http://portal.acm.org/citation.cfm?id=3178876.3186141&CFID=1': 'doi:10.1145/3178876.3186141',
    'https://dl.acm.org/ft_gateway.cfm?id=3186141': null,
  },
});

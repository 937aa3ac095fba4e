/** Addresses of the ACM's library that are not Literatum's. */
import type { AddressRule } from '../address-rule.ts';

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

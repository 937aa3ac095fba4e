/** Addresses of SSRN. */
import type { AddressRule } from '../address-rule.ts';

export const SSRN: AddressRule = {
  hosts: ['ssrn.com', 'papers.ssrn.com', 'hq.ssrn.com', 'download.ssrn.com'],
  papers: [
    ...['abstract_id', 'abstractid', 'abstractId', 'abstract'].map((param) => ({
      param,
      id: (said: string) => (/^\d+$/.test(said) ? `ssrn:${said}` : undefined),
    })),
    { path: /\/abstract=(\d+)$/i, id: 'ssrn:$1' },
    { path: /ssrn_id(\d+)_/i, id: 'ssrn:$1' },
  ],
  listings: /^\/(?:sol3\/(?:cf_dev|jel|results|displayabstractsearch|journal|topten|pip)|index|link)/i,
};

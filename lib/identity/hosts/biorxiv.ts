/** Addresses of bioRxiv and medRxiv. */
import type { AddressRule } from '../address-rule.ts';
import { versionedDoi } from '../embedded-doi.ts';

export const BIORXIV: AddressRule = {
  hosts: ['*.biorxiv.org', '*.medrxiv.org'],
  papers: [
    {
      path: /^\/(?:content|cgi\/content\/\w+)\/(?:biorxiv\/|medrxiv\/)?(?:early\/\d{4}\/\d\d\/\d\d\/)?(10\.\d{4,9}\/.+)$/,
      id: versionedDoi,
    },
    {
      path: /^\/content\/(?:\w+\/)?early\/\d{4}\/\d\d\/\d\d\/(\d{4}\.\d\d\.\d\d\.\d+|\d{6})(?!\d)/,
      id: 'doi:10.1101/$1',
    },
  ],
  listings: /^\/(?:$|search|collection|content\/early\/recent|alertsrss|archive)/,
};

/** Addresses of Preprints.org. */
import { defineAddresses } from '../identity/address-rule.ts';

export default defineAddresses({
  id: 'preprints-org',
  hosts: ['preprints.org'],
  papers: [
    { path: /^\/manuscript\/(\d{6}\.\d{4})\/(v\d+)(?:\/|$)/, id: 'doi:10.20944/preprints$1.$2' },
    { path: /^\/manuscript\/(\d{6}\.\d{4})$/, id: 'doi:10.20944/preprints$1' },
  ],
  listings: /^\/(?:$|search|subject)/,
  examples: {
    'https://www.preprints.org/manuscript/202001.0001/v1': 'doi:10.20944/preprints202001.0001',
    'https://www.preprints.org/manuscript/202001.0001': 'doi:10.20944/preprints202001.0001',
  },
});

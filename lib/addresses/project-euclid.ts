/** Addresses of Project Euclid. */
import { defineAddresses } from '../identity/address-rule.ts';
import { embeddedDoi } from '../identity/embedded-doi.ts';

export default defineAddresses({
  id: 'project-euclid',
  hosts: ['projecteuclid.org'],
  papers: [
    { path: /\/(10\.\d{4,9}\/.+)$/, id: embeddedDoi },
    { path: /\/(?:euclid\.)([\w-]+\/\d{6,})(?:[./]|$)/, id: 'euclid:$1' },
    { path: /^\/journals\/[\w-]+\/volume-.+\/([\w-]+\/\d{6,})(?:[./]|$)/, id: 'euclid:$1' },
  ],
  listings: /^\/(?:search|journals|issues|all|ebooks|proceedings|euclid\.[\w-]+$)/,
  examples: {
    'https://projecteuclid.org/euclid.aos/1176344136': 'euclid:aos/1176344136',
    'https://projecteuclid.org/journals/annals-of-statistics/volume-6/issue-2/Title/10.1214/aos/1176344136.full':
      'euclid:aos/1176344136',
  },
});

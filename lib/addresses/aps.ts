/** Addresses of the American Physical Society. */
import { defineAddresses } from '../identity/address-rule.ts';
import { embeddedDoi } from '../identity/embedded-doi.ts';

export default defineAddresses({
  id: 'aps',
  hosts: ['journals.aps.org', 'prola.aps.org', 'harvest.aps.org', 'physics.aps.org'],
  papers: [
    { path: /\/(10\.\d{4,9}\/[^/]+)/, id: embeddedDoi },
    { path: /^\/articles\/v(\d+)\/(\w+)$/, id: 'doi:10.1103/physics.$1.$2' },
  ],
  listings: /^\/(?:[a-z]+\/)?(?:issues|search|recent|highlights|toc|accepted|collections|authors)(?:[/?]|$)/,
  examples: {
    'https://journals.aps.org/prl/pdf/10.1103/PhysRevLett.116.061102': 'doi:10.1103/physrevlett.116.061102',
  },
});

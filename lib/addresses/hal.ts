/** Addresses of HAL. */
import { defineAddresses } from '../identity/address-rule.ts';

export default defineAddresses({
  id: 'hal',
  sites: ['hal'],
  hosts: [
    '*.hal.science',
    '*.archives-ouvertes.fr',
    'hal.inria.fr',
    'hal.inrae.fr',
    'hal.sorbonne-universite.fr',
    'hal.telecom-paris.fr',
    'hal.umontpellier.fr',
    'hal.univ-lorraine.fr',
    'shs.hal.science',
    'theses.hal.science',
  ],
  papers: [
    {
      path: /^\/(?:[\w-]+\/)?([a-z][a-z\d]*(?:-[a-z]+)?-\d{8})(?:v\d+)?(?:[./]|$)/i,
      id: (key) => `hal:${(key ?? '').toLowerCase()}`,
    },
  ],
  listings: /^\/(?:$|search|browse|[\w-]+\/search)/,
  examples: {
    'https://hal.science/hal-01234567v2/document': 'hal:hal-01234567',
    'https://inria.hal.science/hal-01234567/file/paper.pdf': 'hal:hal-01234567',
  },
});

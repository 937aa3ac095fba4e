/** Addresses of HAL. */
import type { AddressRule } from '../address-rule.ts';

export const HAL: AddressRule = {
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
};

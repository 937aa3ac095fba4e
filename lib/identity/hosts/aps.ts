/** Addresses of the American Physical Society. */
import type { AddressRule } from '../address-rule.ts';
import { embeddedDoi } from '../embedded-doi.ts';

export const APS: AddressRule = {
  hosts: ['journals.aps.org', 'prola.aps.org', 'harvest.aps.org', 'physics.aps.org'],
  papers: [
    { path: /\/(10\.\d{4,9}\/[^/]+)/, id: embeddedDoi },
    { path: /^\/articles\/v(\d+)\/(\w+)$/, id: 'doi:10.1103/physics.$1.$2' },
  ],
  listings: /^\/(?:[a-z]+\/)?(?:issues|search|recent|highlights|toc|accepted|collections|authors)(?:[/?]|$)/,
};

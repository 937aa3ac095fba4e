/** Addresses of ResearchGate. */
import type { AddressRule } from '../address-rule.ts';

export const RESEARCHGATE: AddressRule = {
  hosts: ['researchgate.net'],
  papers: [{ path: /^\/(?:profile\/[^/]+\/)?publication\/(\d+)(?:[_/]|$)/, id: 'researchgate:$1' }],
  listings: /^\/(?:search|profile|topic|journal|institution|scientific-contributions|lab)/,
};

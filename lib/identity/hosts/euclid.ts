/** Addresses of Project Euclid. */
import type { AddressRule } from '../address-rule.ts';
import { embeddedDoi } from '../embedded-doi.ts';

export const EUCLID: AddressRule = {
  hosts: ['projecteuclid.org'],
  papers: [
    { path: /\/(10\.\d{4,9}\/.+)$/, id: embeddedDoi },
    { path: /\/(?:euclid\.)([\w-]+\/\d{6,})(?:[./]|$)/, id: 'euclid:$1' },
    { path: /^\/journals\/[\w-]+\/volume-.+\/([\w-]+\/\d{6,})(?:[./]|$)/, id: 'euclid:$1' },
  ],
  listings: /^\/(?:search|journals|issues|all|ebooks|proceedings|euclid\.[\w-]+$)/,
};

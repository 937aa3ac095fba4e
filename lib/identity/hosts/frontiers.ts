/** Addresses of Frontiers. */
import type { AddressRule } from '../address-rule.ts';
import { embeddedDoi } from '../embedded-doi.ts';

export const FRONTIERS: AddressRule = {
  hosts: ['*.frontiersin.org'],
  papers: [{ path: /\/(10\.\d{4,9}\/[^/]+)/, id: embeddedDoi }],
  listings: /^\/(?:search|journals|research-topics|articles(?:[?]|$))/,
};

/** Addresses of Papers with Code. */
import type { AddressRule } from '../address-rule.ts';

export const PAPERS_WITH_CODE: AddressRule = {
  hosts: ['paperswithcode.com'],
  papers: [{ path: /^\/paper\/([\w-]+)(?:\/|$)/, id: 'pwc:$1' }],
  listings: /^\/(?:$|\?|latest|greatest|search|task|sota|method|dataset|area|author|conference|top-social)/,
};

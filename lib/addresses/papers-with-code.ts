/** Addresses of Papers with Code. */
import { defineAddresses } from '../identity/address-rule.ts';

export default defineAddresses({
  id: 'papers-with-code',
  sites: ['papers-with-code'],
  hosts: ['paperswithcode.com'],
  papers: [{ path: /^\/paper\/([\w-]+)(?:\/|$)/, id: 'pwc:$1' }],
  listings: /^\/(?:$|\?|latest|greatest|search|task|sota|method|dataset|area|author|conference|top-social)/,
  examples: {
    'https://paperswithcode.com/paper/attention-is-all-you-need': 'pwc:attention-is-all-you-need',
  },
});

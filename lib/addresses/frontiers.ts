/** Addresses of Frontiers. */
import { defineAddresses } from '../identity/address-rule.ts';
import { embeddedDoi } from '../identity/embedded-doi.ts';

export default defineAddresses({
  id: 'frontiers',
  hosts: ['*.frontiersin.org'],
  papers: [{ path: /\/(10\.\d{4,9}\/[^/]+)/, id: embeddedDoi }],
  listings: /^\/(?:search|journals|research-topics|articles(?:[?]|$))/,
  examples: {
    'https://www.frontiersin.org/articles/10.3389/fnins.2018.00331/full': 'doi:10.3389/fnins.2018.00331',
  },
});

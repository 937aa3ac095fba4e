/** Addresses of eLife. */
import { defineAddresses } from '../identity/address-rule.ts';

export default defineAddresses({
  id: 'elife',
  sites: ['elife'],
  hosts: ['*.elifesciences.org'],
  papers: [
    {
      path: /^\/(?:articles|reviewed-preprints|content\/\d+)\/e?(\d{5,6})(?:v\d+|[./].*)?$/,
      id: 'doi:10.7554/elife.$1',
    },
  ],
  listings: /^\/(?:$|archive|subjects|search|collections|articles\/|inside-elife)/,
  examples: {
    'https://elifesciences.org/articles/00013v2': 'doi:10.7554/elife.00013',
    'https://cdn.elifesciences.org/articles/00013/elife-00013-v1.pdf': 'doi:10.7554/elife.00013',
  },
});

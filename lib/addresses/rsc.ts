/** Addresses of the Royal Society of Chemistry. */
import { defineAddresses } from '../identity/address-rule.ts';
import { doi } from '../identity/ids.ts';

export default defineAddresses({
  id: 'rsc',
  hosts: ['pubs.rsc.org'],
  papers: [
    { path: /\/content\/article\w+\/\d{4}\/\w+\/(\w+)(?:\/|$)/i, id: (article) => doi(`10.1039/${article}`) },
  ],
  listings: /\/(?:journals|results|search|content\/ebook)/,
  examples: {
    'https://pubs.rsc.org/en/content/articlehtml/2020/sc/c9sc04026a': 'doi:10.1039/c9sc04026a',
  },
});

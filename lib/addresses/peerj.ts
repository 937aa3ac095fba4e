/** Addresses of PeerJ. */
import { defineAddresses } from '../identity/address-rule.ts';

export default defineAddresses({
  id: 'peerj',
  sites: ['peerj'],
  hosts: ['peerj.com'],
  papers: [
    { path: /^\/articles\/(\d+)(?:\.\w+|[-/].*)?$/, id: 'doi:10.7717/peerj.$1' },
    { path: /^\/articles\/([a-z]+)-(\d+)(?:\.\w+|[-/].*)?$/, id: 'doi:10.7717/peerj-$1.$2' },
    { path: /^\/preprints\/(\d+)(?:v\d+)?(?:\.\w+|\/.*)?$/, id: 'doi:10.7287/peerj.preprints.$1' },
  ],
  listings: /^\/(?:articles|preprints|search|subjects|section|computer-science)/,
  examples: {
    'https://peerj.com/articles/cs-55/': 'doi:10.7717/peerj-cs.55',
    'https://peerj.com/articles/453.pdf': 'doi:10.7717/peerj.453',
    'https://peerj.com/articles/453/reviews/': 'doi:10.7717/peerj.453',
  },
});

/** Addresses of PeerJ. */
import type { AddressRule } from '../address-rule.ts';

export const PEERJ: AddressRule = {
  hosts: ['peerj.com'],
  papers: [
    { path: /^\/articles\/(\d+)(?:\.\w+|[-/].*)?$/, id: 'doi:10.7717/peerj.$1' },
    { path: /^\/articles\/([a-z]+)-(\d+)(?:\.\w+|[-/].*)?$/, id: 'doi:10.7717/peerj-$1.$2' },
    { path: /^\/preprints\/(\d+)(?:v\d+)?(?:\.\w+|\/.*)?$/, id: 'doi:10.7287/peerj.preprints.$1' },
  ],
  listings: /^\/(?:articles|preprints|search|subjects|section|computer-science)/,
};

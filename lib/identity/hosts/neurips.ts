/** Addresses of the proceedings of NeurIPS. */
import type { AddressRule } from '../address-rule.ts';

// The papers of NeurIPS, ICLR and MLSys are published with one software: /paper[_files/paper]/2019/hash/<md5>-Abstract.html
export const HASHED = /^\/paper(?:_files\/paper)?\/(\d{4})\/(?:hash|file|bibtex)\/([\da-f]{32})(?=[-./]|$)/;

export const NEURIPS: AddressRule = {
  hosts: [
    'papers.nips.cc',
    'papers.neurips.cc',
    'proceedings.nips.cc',
    'proceedings.neurips.cc',
    'books.nips.cc',
    'datasets-benchmarks-proceedings.neurips.cc',
    'neurips.cc',
    'nips.cc',
  ],
  papers: [
    { path: HASHED, id: 'neurips:$1/$2' },
    { path: /^\/paper\/(\d{3,5})-[\w-]/, id: 'neurips:$1' },
    { path: /^\/paper\/(by-source-\d{4}-\d+)$/, id: 'neurips:$1' },
    { path: /^\/virtual\/\d{4}\/(?:poster|oral|spotlight)\/\d+/ },
  ],
  listings: /^\/(?:$|paper(?:_files\/paper)?(?:\/\d{4})?$|papers\/search|book|author|virtual\/)/,
};

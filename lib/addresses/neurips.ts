/** Addresses of the proceedings of NeurIPS. */
import { defineAddresses } from '../identity/address-rule.ts';
import { HASHED_PAPER } from './shared/hashed-paper.ts';

export default defineAddresses({
  id: 'neurips',
  sites: ['ml-conferences', 'neurips'],
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
    { path: HASHED_PAPER, id: 'neurips:$1/$2' },
    { path: /^\/paper\/(\d{3,5})-[\w-]/, id: 'neurips:$1' },
    { path: /^\/paper\/(by-source-\d{4}-\d+)$/, id: 'neurips:$1' },
    { path: /^\/virtual\/\d{4}\/(?:poster|oral|spotlight)\/\d+/ },
  ],
  listings: /^\/(?:$|paper(?:_files\/paper)?(?:\/\d{4})?$|papers\/search|book|author|virtual\/)/,
  examples: {
    'https://papers.nips.cc/paper/2020/hash/1457c0d6bfcb4967418bfb8ac142f64a-Abstract.html':
      'neurips:2020/1457c0d6bfcb4967418bfb8ac142f64a',
    'https://proceedings.neurips.cc/paper_files/paper/2020/file/1457c0d6bfcb4967418bfb8ac142f64a-Supplemental.zip':
      'neurips:2020/1457c0d6bfcb4967418bfb8ac142f64a',
    'https://papers.nips.cc/paper/4824-imagenet-classification-with-deep-networks.pdf': 'neurips:4824',
  },
});

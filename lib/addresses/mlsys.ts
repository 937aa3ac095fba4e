/** Addresses of the proceedings of MLSys. */
import { defineAddresses } from '../identity/address-rule.ts';
import { HASHED_LISTINGS, HASHED_PAPER } from './shared/hashed-paper.ts';

export default defineAddresses({
  id: 'mlsys',
  hosts: ['proceedings.mlsys.org'],
  papers: [{ path: HASHED_PAPER, id: 'mlsys:$1/$2' }],
  listings: HASHED_LISTINGS,
  examples: {
    'https://proceedings.mlsys.org/paper_files/paper/2022/hash/1457c0d6bfcb4967418bfb8ac142f64a-Abstract.html':
      'mlsys:2022/1457c0d6bfcb4967418bfb8ac142f64a',
  },
});

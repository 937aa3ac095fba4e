/** Addresses of the proceedings of ICLR. */
import { defineAddresses } from '../identity/address-rule.ts';
import { HASHED_LISTINGS, HASHED_PAPER } from './shared/hashed-paper.ts';

export default defineAddresses({
  id: 'iclr',
  hosts: ['proceedings.iclr.cc'],
  papers: [{ path: HASHED_PAPER, id: 'iclr:$1/$2' }],
  listings: HASHED_LISTINGS,
  examples: {
    'https://proceedings.iclr.cc/paper_files/paper/2024/hash/1457c0d6bfcb4967418bfb8ac142f64a-Abstract-Conference.html':
      'iclr:2024/1457c0d6bfcb4967418bfb8ac142f64a',
  },
});

/** Addresses of sites that show papers of arXiv under their numbers. */
import { defineAddresses } from '../identity/address-rule.ts';
import { arxivId } from '../identity/ids.ts';
import { ARXIV_PATH } from './shared/arxiv-number.ts';

export default defineAddresses({
  id: 'arxiv-readers',
  sites: ['alphaxiv', 'scirate'],
  hosts: ['alphaxiv.org', 'scirate.com', 'bytez.com', 'emergentmind.com', 'arxiv.paperswithcode.com'],
  papers: [{ path: ARXIV_PATH, id: arxivId }],
  listings: /^\/(?:$|\?|arxiv\/|search|topic|explore|bytez)/,
  examples: {
    'https://www.alphaxiv.org/overview/2106.09685v2': 'arxiv:2106.09685',
    'https://alphaxiv.org/zh/audio/2106.09685': 'arxiv:2106.09685',
    'https://alphaxiv.org/replicate/2106.09685': 'arxiv:2106.09685',
    'https://scirate.com/arxiv/2106.09685': 'arxiv:2106.09685',
  },
});

/** Addresses of Hugging Face Papers, which shows papers of arXiv under their numbers. */
import { defineAddresses } from '../identity/address-rule.ts';
import { arxivId } from '../identity/ids.ts';
import { ARXIV_NUMBER, BEFORE_NUMBER } from './shared/arxiv-number.ts';

export default defineAddresses({
  id: 'huggingface',
  hosts: ['huggingface.co', 'hf.co'],
  papers: [{ path: new RegExp(`^\\/(?:api\\/)?papers\\/${BEFORE_NUMBER}${ARXIV_NUMBER}`, 'i'), id: arxivId }],
  listings: /^\/(?:papers|collections)(?:[/?]|$)/,
  examples: {
    'https://huggingface.co/papers/2106.09685#community': 'arxiv:2106.09685',
    'https://hf.co/papers/2106.09685': 'arxiv:2106.09685',
  },
});

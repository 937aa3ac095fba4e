/** Addresses of Cool Papers, which shows papers of arXiv and of conferences under their ids there. */
import { defineAddresses } from '../identity/address-rule.ts';
import { arxivId } from '../identity/ids.ts';
import { ARXIV_PATH } from './shared/arxiv-number.ts';

export default defineAddresses({
  id: 'papers-cool',
  sites: ['papers-cool'],
  hosts: ['papers.cool'],
  papers: [
    { path: /^\/arxiv\/kimi$/, param: 'paper', id: arxivId },
    { path: ARXIV_PATH, id: arxivId },
    { path: /^\/venue\/([\w-]+)@OpenReview$/i, id: 'openreview:$1' },
    { path: /^\/venue\/([\w.-]+)@ACL$/i, id: 'acl:$1' },
    { path: /^\/venue\/([\w-]+)@(v\d+)@PMLR$/i, id: 'pmlr:$2/$1' },
    { path: /^\/venue\/(.+)_paper@(?:[^@]*@)?CVF$/i, id: 'cvf:$1' },
  ],
  listings: /^\/(?:arxiv|venue)\//,
  examples: {
    'https://papers.cool/arxiv/2106.09685': 'arxiv:2106.09685',
    'https://papers.cool/arxiv/kimi?paper=2106.09685': 'arxiv:2106.09685',
    'https://papers.cool/venue/B1-x_9QZ@OpenReview': 'openreview:B1-x_9QZ',
  },
});

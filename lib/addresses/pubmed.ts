/** Addresses of PubMed. */
import { defineAddresses } from '../identity/address-rule.ts';
import { pmid } from './shared/pubmed-ids.ts';

export default defineAddresses({
  id: 'pubmed',
  sites: ['pubmed'],
  hosts: ['pubmed.ncbi.nlm.nih.gov', 'pubmed.gov', 'pubmed.com'],
  papers: [
    { path: /^\/(\d{1,9})(?:\/|$)/, id: 'pmid:$1' },
    { path: /^$/, param: 'term', id: pmid },
  ],
  listings: /^\/(?:\?|$|clinical|trending|collections|\d+(?:,\d+)+)/,
  examples: {
    'https://pubmed.ncbi.nlm.nih.gov/31978945/?dopt=Abstract': 'pmid:31978945',
  },
});

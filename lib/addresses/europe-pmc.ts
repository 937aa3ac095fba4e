/** Addresses of Europe PMC. */
import { defineAddresses } from '../identity/address-rule.ts';
import { PMC_PATH, pmcid } from './shared/pubmed-ids.ts';

export default defineAddresses({
  id: 'europe-pmc',
  hosts: ['*.europepmc.org', 'ebi.ac.uk'],
  papers: [
    { path: PMC_PATH, id: pmcid },
    { path: /\/(?:article|abstract)\/MED\/(\d{1,9})(?:\/|$)/i, id: 'pmid:$1' },
    { path: /ptpmcrender\.fcgi$/, param: 'accid', id: pmcid },
    { path: /^\/(?:article|abstract)\/\w+\/[\w-]+/ },
  ],
  listings: /^\/(?:$|search|authors|journal|europepmc\/search)/,
  examples: {
    'https://europepmc.org/abstract/MED/31978945': 'pmid:31978945',
    'https://europepmc.org/articles/PMC7092803': 'pmcid:PMC7092803',
    'https://europepmc.org/article/PMC/PMC7092803': 'pmcid:PMC7092803',
  },
});

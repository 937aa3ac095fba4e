/** Addresses of PubMed Central. */
import { defineAddresses } from '../identity/address-rule.ts';
import { PMC_PATH, pmcid, pmid } from './shared/pubmed-ids.ts';

export default defineAddresses({
  id: 'pmc',
  sites: ['pmc', 'pubmed'],
  hosts: ['*.ncbi.nlm.nih.gov', 'pubmedcentral.nih.gov', 'pubmedcentral.gov'],
  papers: [
    { path: PMC_PATH, id: pmcid },
    // Until 2021 the number stood without its letters in some forms.
    { path: /^\/pmc\/articles\/(\d+)(?:\/|$)/, id: 'pmcid:PMC$1' },
    { path: /articlerender\.(?:fcgi|cgi)$/, param: 'artid', id: pmcid },
    { path: /^\/(?:labs\/|m\/)?pubmed\/(\d{1,9})(?:\/|$)/, id: 'pmid:$1' },
    { path: /^\/(?:labs\/|m\/)?pubmed$/, param: 'term', id: pmid },
    { path: /^\/entrez\/(?:query\.fcgi|utils\/.+)$/, param: 'list_uids', id: pmid },
    { path: /^\/books\/NBK\d+/ },
  ],
  listings: /^\/(?:(?:labs\/|m\/)?pubmed|pmc|search|sites\/myncbi|myncbi|entrez|articles)(?:[/?]|$)/,
  examples: {
    'https://www.ncbi.nlm.nih.gov/pubmed/31978945': 'pmid:31978945',
    'https://pmc.ncbi.nlm.nih.gov/articles/PMC7092803/': 'pmcid:PMC7092803',
    'https://www.ncbi.nlm.nih.gov/pmc/articles/pmc7092803/pdf/main.pdf': 'pmcid:PMC7092803',
  },
});

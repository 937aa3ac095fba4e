/** Addresses of PubMed Central. */
import type { AddressRule } from '../address-rule.ts';
import { canonicalId } from '../ids.ts';
import { pmid } from './pubmed.ts';

export const PMC_PATH = /\/(?:articles?|pmc|render|epmc)\/(?:PMC\/)?(PMC\d+)(?=[./]|$)/i;

export const pmcid = (said: string) => canonicalId(`pmcid:${said}`);

export const PMC: AddressRule = {
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
};

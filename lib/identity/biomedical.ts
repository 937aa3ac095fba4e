/** Addresses of PubMed, PubMed Central and Europe PMC. */
import type { AddressRule } from './address-rule.ts';
import { PMC, PMC_PATH, pmcid } from './hosts/pmc.ts';
import { PUBMED } from './hosts/pubmed.ts';

export const BIOMEDICAL: AddressRule[] = [
  PUBMED,
  PMC,
  {
    hosts: ['*.europepmc.org', 'ebi.ac.uk'],
    papers: [
      { path: PMC_PATH, id: pmcid },
      { path: /\/(?:article|abstract)\/MED\/(\d{1,9})(?:\/|$)/i, id: 'pmid:$1' },
      { path: /ptpmcrender\.fcgi$/, param: 'accid', id: pmcid },
      { path: /^\/(?:article|abstract)\/\w+\/[\w-]+/ },
    ],
    listings: /^\/(?:$|search|authors|journal|europepmc\/search)/,
  },
];

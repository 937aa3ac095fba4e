/** Addresses of PubMed. */
import type { AddressRule } from '../address-rule.ts';
import { canonicalId } from '../ids.ts';

export const pmid = (said: string) => canonicalId(`pmid:${said}`);

export const PUBMED: AddressRule = {
  hosts: ['pubmed.ncbi.nlm.nih.gov', 'pubmed.gov', 'pubmed.com'],
  papers: [
    { path: /^\/(\d{1,9})(?:\/|$)/, id: 'pmid:$1' },
    { path: /^$/, param: 'term', id: pmid },
  ],
  listings: /^\/(?:\?|$|clinical|trending|collections|\d+(?:,\d+)+)/,
};

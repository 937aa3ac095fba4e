/** Addresses of resolvers and indexes that have a DOI anywhere in the path. */
import type { AddressRule } from '../address-rule.ts';
import { embeddedDoi } from '../embedded-doi.ts';
import { doi } from '../ids.ts';

export const DOI_IN_PATH: AddressRule = {
  hosts: [
    'doi.acm.org',
    'readcube.com',
    'doi.ieeecomputersociety.org',
    'doi.wiley.com',
    'doi.apa.org',
    'libkey.io',
    'api.crossref.org',
    'api.unpaywall.org',
    'citeas.org',
    'xlink.rsc.org',
    'link.aps.org',
    'psycnet.apa.org',
    'scite.ai',
    'altmetric.com',
    'scholar.archive.org',
  ],
  papers: [
    { path: /\/(10\.\d{4,9}\/.+)$/, id: embeddedDoi },
    { path: /^\/(?:doiLanding)?$/, param: 'doi', id: doi },
    { path: /^\/record\// },
  ],
  listings: /^\/(?:search|works\?)/,
};

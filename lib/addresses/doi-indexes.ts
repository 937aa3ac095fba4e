/** Addresses of resolvers and indexes that have a DOI anywhere in the path. */
import { defineAddresses } from '../identity/address-rule.ts';
import { embeddedDoi } from '../identity/embedded-doi.ts';
import { doi } from '../identity/ids.ts';

export default defineAddresses({
  id: 'doi-indexes',
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
  examples: {
    'https://doi.acm.org/10.1145/3292500.3330701': 'doi:10.1145/3292500.3330701',
    'https://link.aps.org/doi/10.1103/PhysRevLett.116.061102': 'doi:10.1103/physrevlett.116.061102',
  },
});

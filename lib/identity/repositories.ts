/** Addresses of preprint servers, archives and data repositories: those with a site rule, and the rest. */
import type { AddressRule } from './address-rule.ts';
import { embeddedDoi } from './embedded-doi.ts';
import { doi } from './ids.ts';
import { INVENIO } from './hosts/invenio.ts';
import { OSF, OSF_COMMUNITIES } from './hosts/osf.ts';
import { CHEMRXIV } from './hosts/chemrxiv.ts';
import { EUCLID } from './hosts/euclid.ts';
import { HAL } from './hosts/hal.ts';
import { NBER } from './hosts/nber.ts';
import { SSRN } from './hosts/ssrn.ts';

export const REPOSITORIES: AddressRule[] = [
  ...INVENIO,
  SSRN,
  HAL,
  NBER,
  EUCLID,
  {
    hosts: ['eprint.iacr.org'],
    papers: [{ path: /^\/(?:archive\/)?(\d{4}\/\d{3,5})(?:[./]|$)/, id: 'iacr:$1' }],
    listings: /^\/(?:$|\d{4}|search|byyear|days)/,
  },
  {
    hosts: ['ling.auf.net', 'lingbuzz.net'],
    papers: [{ path: /^\/lingbuzz\/(\d{6})(?:[./]|$)/, id: 'lingbuzz:$1' }],
    listings: /^\/lingbuzz/,
  },
  OSF,
  ...OSF_COMMUNITIES,
  {
    hosts: ['preprints.org'],
    papers: [
      { path: /^\/manuscript\/(\d{6}\.\d{4})\/(v\d+)(?:\/|$)/, id: 'doi:10.20944/preprints$1.$2' },
      { path: /^\/manuscript\/(\d{6}\.\d{4})$/, id: 'doi:10.20944/preprints$1' },
    ],
    listings: /^\/(?:$|search|subject)/,
  },
  {
    hosts: ['researchsquare.com', 'assets.researchsquare.com'],
    papers: [{ path: /^\/(?:article|files)\/(rs-\d+\/v\d+)(?:[./]|$)/, id: 'doi:10.21203/rs.3.$1' }],
    listings: /^\/(?:browse|search)/,
  },
  CHEMRXIV,
  {
    hosts: ['figshare.com'],
    papers: [{ path: /^\/articles\/(?:[^/]+\/){1,2}(\d{4,})(?:\/\d+)?$/, id: 'doi:10.6084/m9.figshare.$1' }],
    listings: /^\/(?:search|browse|categories|articles\/browse|authors)/,
  },
  {
    hosts: ['datadryad.org', 'dataverse.harvard.edu'],
    papers: [
      { path: /\/doi:(10\.\d{4,9}\/.+)$/i, id: embeddedDoi },
      { param: 'persistentId', id: (said) => doi((said ?? '').replace(/^doi:/i, '')) },
    ],
    listings: /^\/(?:discover|search|dataverse)/,
  },
];

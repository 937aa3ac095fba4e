/** Addresses of the proceedings and journals that number their own papers, most of them of computing. */
import type { AddressRule } from './address-rule.ts';
import { AAAI } from './hosts/aaai.ts';
import { ACL } from './hosts/acl.ts';
import { CEUR } from './hosts/ceur.ts';
import { CONFERENCE_SITES } from './hosts/conference-sites.ts';
import { CVF } from './hosts/cvf.ts';
import { ECVA } from './hosts/ecva.ts';
import { IJCAI } from './hosts/ijcai.ts';
import { ISCA } from './hosts/isca.ts';
import { JMLR } from './hosts/jmlr.ts';
import { NEURIPS, HASHED } from './hosts/neurips.ts';
import { OPENREVIEW } from './hosts/openreview.ts';
import { PMLR } from './hosts/pmlr.ts';
import { USENIX } from './hosts/usenix.ts';

const HASHED_LISTINGS = /^\/(?:$|paper(?:_files\/paper)?(?:\/\d{4})?$|papers\/search|book|author|admin)/;

export const PROCEEDINGS: AddressRule[] = [
  OPENREVIEW,
  ACL,
  NEURIPS,
  { hosts: ['proceedings.iclr.cc'], papers: [{ path: HASHED, id: 'iclr:$1/$2' }], listings: HASHED_LISTINGS },
  {
    hosts: ['proceedings.mlsys.org'],
    papers: [{ path: HASHED, id: 'mlsys:$1/$2' }],
    listings: HASHED_LISTINGS,
  },
  CONFERENCE_SITES,
  PMLR,
  {
    // Where PMLR keeps the PDFs of its later volumes.
    hosts: ['raw.githubusercontent.com'],
    papers: [{ path: /^\/mlresearch\/(v\d+)\/[\w-]+\/assets\/([\w-]+)\//, id: 'pmlr:$1/$2' }],
  },
  JMLR,
  CVF,
  ECVA,
  IJCAI,
  AAAI,
  USENIX,
  ISCA,
  CEUR,
  {
    hosts: ['eptcs.org', 'eptcs.web.cse.unsw.edu.au', 'cgi.cse.unsw.edu.au'],
    papers: [
      { path: /^\/Published\/\w+\/Papers\/(\d+\.\d+)(?:\/|$)/, id: 'doi:10.4204/eptcs.$1' },
      { path: /\/paper\.cgi$/ },
    ],
    listings: /content\.cgi|^\/~?eptcs$/,
  },
];

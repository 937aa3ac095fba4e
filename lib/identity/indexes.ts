/** Addresses of the indexes, libraries and search engines that list papers of every publisher. */
import type { AddressRule } from './address-rule.ts';
import { ADS } from './hosts/ads.ts';
import { DBLP } from './hosts/dblp.ts';
import { GOOGLE_SCHOLAR } from './hosts/google-scholar.ts';
import { INSPIRE } from './hosts/inspire.ts';
import { JSTOR } from './hosts/jstor.ts';
import { OPENALEX } from './hosts/openalex.ts';
import { PAPERS_WITH_CODE } from './hosts/papers-with-code.ts';
import { RESEARCHGATE } from './hosts/researchgate.ts';
import { SEMANTIC_SCHOLAR } from './hosts/semantic-scholar.ts';

export const INDEXES: AddressRule[] = [
  SEMANTIC_SCHOLAR,
  GOOGLE_SCHOLAR,
  DBLP,
  OPENALEX,
  INSPIRE,
  ADS,
  PAPERS_WITH_CODE,
  RESEARCHGATE,
  {
    hosts: ['citeseerx.ist.psu.edu', 'citeseer.ist.psu.edu'],
    papers: [
      // Its `doi` is a number of its own, no DOI.
      {
        path: /^\/(?:viewdoc\/(?:summary|download|similar|versions)|document|viewdoc)$/,
        param: 'doi',
        id: (own) => (/^[\w.]+$/.test(own ?? '') ? `citeseerx:${own}` : undefined),
      },
      { path: /^\/doc_view\/pid\/(\w+)$/, id: 'citeseerx:$1' },
    ],
    listings: /^\/(?:$|search|viewauth|showciting|messagebib)/,
  },
  JSTOR,
  {
    hosts: ['ideas.repec.org'],
    papers: [{ path: /^\/([aphbc])\/(\w{3})\/(\w{6})\/([^/]+)\.html$/, id: repec }],
    listings: /^\/(?:$|[sefdjkgn]\/|cgi-bin|top)/,
  },
  {
    hosts: ['econpapers.repec.org'],
    papers: [
      {
        path: /^\/(?:paper|article|software|bookchap)\/(\w{3})(\w{6})\/(?!default\d*\.)([^/]+)\.htm$/,
        id: (archive, series, key) => repec('', archive, series, key),
      },
    ],
    listings: /^\/(?:$|paper|article|software|bookchap|scripts|ras)/,
  },
];

/** Both sites write one handle in their own way: `v:3:y:2003` is `v3y2003` here and `v_3a3_3ay_3a2003` there. */
function repec(_kind = '', archive = '', series = '', key = ''): string {
  return `repec:${archive}:${series}:${key.replaceAll('_3a', '')}`.toLowerCase();
}

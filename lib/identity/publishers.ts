/** Publishers whose own article numbers make up the DOI, or stand for it. */
import { embeddedDoi } from './embedded-doi.ts';
import { doi } from './ids.ts';
import type { AddressRule } from './address-rule.ts';
import { ELIFE } from './hosts/elife.ts';
import { ELSEVIER } from './hosts/elsevier.ts';
import { IEEE } from './hosts/ieee.ts';
import { NATURE } from './hosts/nature.ts';
import { PEERJ } from './hosts/peerj.ts';
import { PNAS } from './hosts/pnas.ts';
import { SILVERCHAIR } from './hosts/silverchair.ts';
import { MDPI } from './hosts/mdpi.ts';

export const PUBLISHERS: AddressRule[] = [
  NATURE,
  ELSEVIER,
  ...MDPI,
  ELIFE,
  PEERJ,
  PNAS,
  SILVERCHAIR,
  IEEE,
  {
    hosts: ['pubs.rsc.org'],
    papers: [
      { path: /\/content\/article\w+\/\d{4}\/\w+\/(\w+)(?:\/|$)/i, id: (own) => doi(`10.1039/${own}`) },
    ],
    listings: /\/(?:journals|results|search|content\/ebook)/,
  },
  {
    hosts: ['*.hindawi.com'],
    papers: [{ path: /^\/(?:journals\/\w+|\w+)\/(\d{4})\/(\d{6,7})(?:[./].*)?$/, id: 'doi:10.1155/$1/$2' }],
    listings: /^\/(?:journals|search)/,
  },
  {
    hosts: ['*.bmj.com'],
    papers: [
      { path: /^\/content\/\d+\/(bmj[.-][a-z0-9-]+)(?:[./].*)?$/, id: 'doi:10.1136/$1' },
      { path: /^\/content\/early\/\d{4}\/\d\d\/\d\d\/([a-z]+-\d{4}-\d+)/, id: 'doi:10.1136/$1' },
    ],
  },
  {
    // Until 2008 the BMJ's DOIs were made of volume, issue and page; .1 is the first of several items on a page.
    hosts: ['bmj.com'],
    papers: [
      {
        path: /^\/content\/(\d{3})\/(\d{4})\/(\d+)(?:\.1)?(?:\.(?:full|short|abstract))?(?:\.pdf)?(?:\/.*)?$/,
        id: 'doi:10.1136/bmj.$1.$2.$3',
      },
    ],
    listings: /^\/(?:search|archive|content\/(?:by|current|\d+\/\d+$))/,
  },
  {
    hosts: ['computer.org'],
    papers: [
      { path: /^\/csdl\/(?:trans|mags|proceedings)\/(?:\w+\/)+(?!index\.)\w+(?:-abs)?\.(?:html|pdf)$/ },
      { path: /^\/csdl\/(?:journal|magazine|proceedings-article|api)\/(?:[\w-]+\/)+\w{10,}$/ },
    ],
    listings: /^\/csdl\//,
  },
  {
    // Journals on Open Journal Systems whose article number is the end of the DOI.
    hosts: ['jair.org', 'preprints.scielo.org'],
    papers: [
      { path: /\/index\.php\/jair\/article\/view\/(\d+)(?:\/|$)/, id: 'doi:10.1613/jair.1.$1' },
      { path: /\/index\.php\/scielo\/preprint\/view\/(\d+)(?:\/|$)/, id: 'doi:10.1590/scielopreprints.$1' },
    ],
    listings: /\/(?:issue|search|preprints)(?:\/|$)/,
  },
  {
    hosts: ['jstatsoft.org'],
    papers: [{ path: /\/article\/view\/v(\d+)([icbsr]\d+)(?:\/|$)/, id: 'doi:10.18637/jss.v$1.$2' }],
    listings: /\/(?:issue|search)(?:\/|$)/,
  },
  {
    // The publishing platform of F1000: its DOIs have a number that its addresses lack.
    hosts: [
      'f1000research.com',
      'wellcomeopenresearch.org',
      'gatesopenresearch.org',
      'open-research-europe.ec.europa.eu',
    ],
    papers: [
      { path: /^\/articles\/(10\.12688\/.+)$/, id: embeddedDoi },
      { path: /^\/articles\/\d+-\d+(?:\/|$)/ },
    ],
    listings: /^\/(?:browse|search|gateways|collections|articles(?:[?]|$))/,
  },
  {
    hosts: ['muse.jhu.edu'],
    papers: [{ path: /^\/(?:pub\/\d+\/)?article\/\d+(?:\/|$)/ }],
    listings: /^\/(?:search|issue|journal|book)/,
  },
  {
    // Copernicus: the journal is the host's first label; the rest of the DOI is volume, page and year.
    hosts: ['*.copernicus.org'],
    papers: [
      {
        host: /^([a-z]+)\./,
        path: /^\/articles\/(\d+)\/(\d+)\/(\d{4})(?:\/|$)/,
        id: 'doi:10.5194/$1-$2-$3-$4',
      },
      { host: /^([a-z]+)\./, path: /^\/preprints\/(?:[a-z]+-)?(\d{4}-\d+)(?:\/|$)/, id: 'doi:10.5194/$1-$2' },
    ],
    listings: /^\/(?:articles|recent_|volumes|search)/,
  },
  {
    hosts: ['jci.org', 'insight.jci.org'],
    papers: [
      { host: /^jci/, path: /^\/articles\/view\/(\d+)(?:\/|$)/, id: 'doi:10.1172/jci$1' },
      { host: /^insight/, path: /^\/articles\/view\/(\d+)(?:\/|$)/, id: 'doi:10.1172/jci.insight.$1' },
    ],
    listings: /^\/(?:search|\d+\/\d+|posts|tags)/,
  },
  {
    hosts: ['karger.com'],
    papers: [
      { path: /^\/Article\/\w+\/(\d{3,9})$/i, id: (number = '') => `doi:10.1159/${number.padStart(9, '0')}` },
    ],
  },
  {
    hosts: ['ams.org'],
    papers: [
      {
        path: /^\/journals\/\w+\/[\w-]+\/(S\d{4}-\d{3}[\dX]-\d+-\d+-[\dX])(?:\/|$)/i,
        id: (own) => doi(`10.1090/${own}`),
      },
    ],
    listings: /^\/(?:journals|publications|mathscinet)/,
  },
  {
    hosts: ['cambridge.org'],
    papers: [
      { path: /\/identifier\/(S\d{15}[\dX])\//i, id: (own) => doi(`10.1017/${own}`) },
      { path: /^\/core\/(?:services\/aop-cambridge-core\/content\/view\/|journals\/[\w-]+\/article\/)/ },
    ],
    listings: /^\/core\/(?:journals|search|books|what-we-publish|publications)/,
  },
];

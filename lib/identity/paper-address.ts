/** The public page of a canonical id: the inverse of `identify`. */
import type { Identify } from './address-rule.ts';

type AddressOf = string | ((value: string) => string | undefined);

// `$` is the id without its scheme. Schemes are left out where the page's address cannot be made from the id.
const PAGES: Record<string, AddressOf> = {
  arxiv: 'https://arxiv.org/abs/$',
  doi: 'https://doi.org/$',
  openreview: 'https://openreview.net/forum?id=$',
  acl: 'https://aclanthology.org/$/',
  pmid: 'https://pubmed.ncbi.nlm.nih.gov/$/',
  pmcid: 'https://pmc.ncbi.nlm.nih.gov/articles/$/',
  pmlr: 'https://proceedings.mlr.press/$.html',
  // In later years file names hold the track, which the id does not: most papers are in the main conference's.
  neurips: (paper) => hashedPage('proceedings.neurips.cc', paper, '2022'),
  iclr: (paper) => hashedPage('proceedings.iclr.cc', paper, '2024'),
  mlsys: (paper) => hashedPage('proceedings.mlsys.org', paper, '2024'),
  cvf: cvfPage,
  jmlr: 'https://jmlr.org/papers/$.html',
  ijcai: 'https://www.ijcai.org/proceedings/$',
  isca: 'https://www.isca-archive.org/$.html',
  usenix: (paper) => `https://www.usenix.org/conference/${paper.replace('/', '/presentation/')}`,
  ieee: 'https://ieeexplore.ieee.org/document/$',
  pii: 'https://www.sciencedirect.com/science/article/pii/$',
  s2: 'https://www.semanticscholar.org/paper/$',
  corpusid: 'https://api.semanticscholar.org/CorpusID:$',
  dblp: 'https://dblp.org/rec/$',
  openalex: 'https://openalex.org/$',
  inspire: 'https://inspirehep.net/literature/$',
  ads: 'https://ui.adsabs.harvard.edu/abs/$/abstract',
  ssrn: 'https://papers.ssrn.com/sol3/papers.cfm?abstract_id=$',
  hal: 'https://hal.science/$',
  nber: 'https://www.nber.org/papers/$',
  euclid: 'https://projecteuclid.org/euclid.$',
  iacr: 'https://eprint.iacr.org/$',
  jstor: 'https://www.jstor.org/stable/$',
  nature: 'https://www.nature.com/articles/$',
  optica: 'https://opg.optica.org/abstract.cfm?uri=$',
  researchgate: 'https://www.researchgate.net/publication/$',
  ceur: 'https://ceur-ws.org/$.pdf',
  lingbuzz: 'https://ling.auf.net/lingbuzz/$',
  pwc: 'https://paperswithcode.com/paper/$',
};

/**
 * The address of a canonical id's public page, or nothing where it cannot be made from the id.
 *
 * @param identify reads the address back: one that does not hold the id is not returned, so that a made-up id has no page.
 */
export function paperAddress(id: string, identify: Identify): string | undefined {
  const address = unprovenAddress(id);
  return address && identify(address).ids.includes(id) ? address : undefined;
}

/** As `paperAddress` where there is nothing to read the address back with: for ids that came from the pages themselves. */
export function unprovenAddress(id: string): string | undefined {
  const colon = id.indexOf(':');
  const scheme = id.slice(0, colon);
  const page = Object.hasOwn(PAGES, scheme) ? PAGES[scheme] : undefined;
  const value = encodeURIComponent(id.slice(colon + 1).toWellFormed()).replace(
    /%(?:2F|3A|3B)/g,
    decodeURIComponent,
  );
  return typeof page === 'string' ? page.replace('$', () => value) : page?.(value);
}

/** @param tracked the first year in which file names hold the track. */
function hashedPage(host: string, paper: string, tracked: string): string | undefined {
  const [year = '', hash] = paper.split('/');
  if (!hash) return undefined;
  return `https://${host}/paper_files/paper/${year}/hash/${hash}-Abstract${year >= tracked ? '-Conference' : ''}.html`;
}

/** Pages of the main conferences; the id of a workshop's paper does not hold the workshop's name. */
function cvfPage(paper: string): string | undefined {
  const [, meeting = '', year = ''] = /_(CVPR|ICCV|WACV)_(20\d\d)$/.exec(paper) ?? [];
  const [, oldYear, oldMeeting = ''] = /_(20\d\d)_(CVPR|ICCV)$/.exec(paper) ?? [];
  if (!year && !oldYear) return undefined;
  const folder = oldYear
    ? `content_${oldMeeting.toLowerCase()}_${oldYear}`
    : Number(year) >= 2021
      ? `content/${meeting}${year}`
      : `content_${meeting}_${year}`;
  return `https://openaccess.thecvf.com/${folder}/html/${paper}_paper.html`;
}

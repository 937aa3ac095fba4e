/** Which hosts give out which kind of id: what other pages say of an id may be wrong, or made up. */
import type { Identify } from './address-rule.ts';
import type { Scheme } from './ids.ts';

// By domain; all hosts below one are its own.
const ISSUERS: Partial<Record<Scheme, string>> = {
  arxiv: 'arxiv.org',
  openreview: 'openreview.net',
  acl: 'aclanthology.org aclweb.org aclanthology.info',
  pmid: 'pubmed.ncbi.nlm.nih.gov pubmed.gov pubmed.com',
  pmcid: 'ncbi.nlm.nih.gov pubmedcentral.nih.gov pubmedcentral.gov europepmc.org',
  pmlr: 'proceedings.mlr.press jmlr.org',
  neurips: 'neurips.cc nips.cc',
  iclr: 'proceedings.iclr.cc',
  mlsys: 'proceedings.mlsys.org',
  cvf: 'openaccess.thecvf.com cv-foundation.org',
  ecva: 'ecva.net',
  jmlr: 'jmlr.org',
  ijcai: 'ijcai.org',
  aaai: 'aaai.org',
  isca: 'isca-archive.org isca-speech.org',
  usenix: 'usenix.org',
  ieee: 'ieeexplore.ieee.org',
  pii: 'elsevier.com sciencedirect.com thelancet.com cell.com',
  s2: 'semanticscholar.org',
  corpusid: 'semanticscholar.org',
  dblp: 'dblp.org dblp.uni-trier.de dblp.dagstuhl.de',
  openalex: 'openalex.org',
  inspire: 'inspirehep.net',
  ads: 'adsabs.harvard.edu scixplorer.org',
  ssrn: 'ssrn.com',
  hal: 'hal.science archives-ouvertes.fr hal.inria.fr',
  nber: 'nber.org',
  euclid: 'projecteuclid.org',
  iacr: 'eprint.iacr.org',
  jstor: 'jstor.org',
  repec: 'repec.org',
  researchgate: 'researchgate.net',
  citeseerx: 'citeseerx.ist.psu.edu',
  ceur: 'ceur-ws.org',
  lingbuzz: 'ling.auf.net lingbuzz.net',
  pwc: 'paperswithcode.com',
  doi: 'doi.org crossref.org',
};

// Publishers give out DOIs, and their addresses have them; these have DOIs of others in their addresses.
const RELAYS = `readcube.com libkey.io unpaywall.org oadoi.org citeas.org scite.ai altmetric.com
  scholar.archive.org europepmc.org semanticscholar.org connectedpapers.com huggingface.co hf.co papers.cool
  researchgate.net jstor.org openalex.org dblp.org inspirehep.net adsabs.harvard.edu arxiv.org
  ncbi.nlm.nih.gov hdl.handle.net`;

/** A row of a page: where it stands, and its own address. */
export interface Sighting {
  /** The address of the page. */
  seenAt: string;
  url?: string | undefined;
}

/**
 * Whether the host of a page gives out ids like this one: it is of the scheme's home, or a publisher whose
 * own address has the DOI.
 */
export function isIssuedThere(id: string, { seenAt, url }: Sighting, identify: Identify): boolean {
  const host = hostOf(seenAt);
  const scheme = id.slice(0, id.indexOf(':')) as Scheme;
  if (isBelow(host, ISSUERS[scheme] ?? '')) return true;
  if (scheme !== 'doi' || isRelay(seenAt)) return false;
  return [seenAt, url].some(
    (address) => address !== undefined && hostOf(address) === host && identify(address).ids.includes(id),
  );
}

/** Whether a host tells of papers that others publish. */
export function isRelay(address: string): boolean {
  const host = hostOf(address);
  return isBelow(host, RELAYS) || host.startsWith('scholar.google.');
}

function isBelow(host: string, domains: string): boolean {
  return domains
    .split(/\s+/)
    .some((domain) => domain !== '' && (host === domain || host.endsWith(`.${domain}`)));
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.toLowerCase() : '';
}

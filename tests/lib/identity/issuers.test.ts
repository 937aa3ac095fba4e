/** Which hosts give out which ids. */
import { expect, it } from 'vitest';
import { identify } from '@/lib/addresses/index.ts';
import { isIssuedThere, isRelay } from '@/lib/identity/issuers.ts';

const there = (id: string, seenAt: string, url?: string) => isIssuedThere(id, { seenAt, url }, identify);

it.each([
  ['arxiv', 'arxiv.org'],
  ['openreview', 'openreview.net'],
  ['acl', 'aclanthology.org'],
  ['pmid', 'pubmed.ncbi.nlm.nih.gov'],
  ['pmcid', 'pmc.ncbi.nlm.nih.gov'],
  ['pmlr', 'proceedings.mlr.press'],
  ['neurips', 'papers.nips.cc'],
  ['iclr', 'proceedings.iclr.cc'],
  ['mlsys', 'proceedings.mlsys.org'],
  ['cvf', 'openaccess.thecvf.com'],
  ['ecva', 'www.ecva.net'],
  ['jmlr', 'jmlr.org'],
  ['ijcai', 'www.ijcai.org'],
  ['aaai', 'ojs.aaai.org'],
  ['isca', 'www.isca-archive.org'],
  ['usenix', 'www.usenix.org'],
  ['ieee', 'ieeexplore.ieee.org'],
  ['pii', 'www.sciencedirect.com'],
  ['s2', 'www.semanticscholar.org'],
  ['corpusid', 'api.semanticscholar.org'],
  ['dblp', 'dblp.uni-trier.de'],
  ['openalex', 'openalex.org'],
  ['inspire', 'inspirehep.net'],
  ['ads', 'ui.adsabs.harvard.edu'],
  ['ssrn', 'papers.ssrn.com'],
  ['hal', 'inria.hal.science'],
  ['nber', 'www.nber.org'],
  ['euclid', 'projecteuclid.org'],
  ['iacr', 'eprint.iacr.org'],
  ['jstor', 'www.jstor.org'],
  ['repec', 'ideas.repec.org'],
  ['researchgate', 'www.researchgate.net'],
  ['citeseerx', 'citeseerx.ist.psu.edu'],
  ['ceur', 'ceur-ws.org'],
  ['lingbuzz', 'ling.auf.net'],
  ['pwc', 'paperswithcode.com'],
  ['doi', 'doi.org'],
])('%s ids are given out by %s alone', (scheme, host) => {
  expect(there(`${scheme}:1`, `https://${host}/x`)).toBe(true);
  expect(there(`${scheme}:1`, `https://${host}.evil.example/x`)).toBe(false);
});

it('a host that only ends like another gives out nothing of it', () => {
  expect(there('arxiv:2101.00001', 'https://notarxiv.org/x')).toBe(false);
});

it('a DOI is given out by the publisher in whose own address it stands', () => {
  const [id, page] = ['doi:10.1145/9990001.1', 'https://dl.acm.org/doi/10.1145/9990001.1'];
  expect(there(id, page)).toBe(true);
  expect(there(id, 'https://dl.acm.org/toc/x', page)).toBe(true);
  expect(there(id, 'https://blog.example/', page)).toBe(false);
  expect(there(id, 'https://dl.acm.org/toc/x')).toBe(false);
  expect(there('pmid:1', page)).toBe(false);
  expect(there(id, 'no address')).toBe(false);
});

it.each([
  ['https://www.researchgate.net/publication/1', true],
  ['https://scholar.google.de/scholar?q=x', true],
  ['https://dl.acm.org/', false],
  ['https://notjstor.org/', false],
])('%s tells of papers that others publish: %s', (address, relay) => {
  expect(isRelay(address)).toBe(relay);
});

/** Addresses of DBLP. */
import type { AddressRule } from '../address-rule.ts';
import { arxivId } from '../ids.ts';

export const DBLP: AddressRule = {
  hosts: [
    'dblp.org',
    'dblp.uni-trier.de',
    'dblp.dagstuhl.de',
    'dblp2.uni-trier.de',
    'informatik.uni-trier.de',
  ],
  papers: [
    {
      path: /^\/rec\/(?:(?:html|bibtex|bib\d?|xml|rdf|ris)\/)?([a-z]+\/[^/]+\/[^/]+?)(?:\.(?:html|bib|xml|rdf|nt|ris|ttl))?$/,
      id: dblp,
    },
  ],
  listings: /^\/(?:search|db\/|pid|pers|rec\/|~ley\/db|streams)/,
};

/** A record of the index, and the preprint that a key of CoRR names; nothing for a volume (`conf/nips/2019`). */
function dblp(key = ''): string[] | undefined {
  if (/\/\d{4}[a-z]?(?:-\d+)?$/.test(key)) return undefined;
  const modern = /^journals\/corr\/abs-(\d{4})-(\d{4,5})$/.exec(key);
  const old = /^journals\/corr\/([a-z]+)-[A-Z]{2}-(\d{7})$/.exec(key);
  const preprint = modern ? arxivId(`${modern[1]}.${modern[2]}`) : old && arxivId(`${old[1]}/${old[2]}`);
  return preprint ? [preprint, `dblp:${key}`] : [`dblp:${key}`];
}

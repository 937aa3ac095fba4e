/** Addresses of DBLP. */
import { defineAddresses } from '../identity/address-rule.ts';
import { arxivId } from '../identity/ids.ts';

export default defineAddresses({
  id: 'dblp',
  sites: ['dblp'],
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
  examples: {
    'https://dblp.org/rec/journals/corr/abs-2106-09685.html': 'arxiv:2106.09685',
    'https://dblp.uni-trier.de/rec/bibtex/conf/nips/VaswaniSPUJGKP17': 'dblp:conf/nips/VaswaniSPUJGKP17',
    'https://dblp.org/rec/conf/nips/VaswaniSPUJGKP17.bib': 'dblp:conf/nips/VaswaniSPUJGKP17',
  },
});

/**
 * A record of the index, and the preprint that a key of CoRR names; nothing for a volume (`conf/nips/2019`).
 */
function dblp(key = ''): string[] | undefined {
  if (/\/\d{4}[a-z]?(?:-\d+)?$/.test(key)) return undefined;
  const modern = /^journals\/corr\/abs-(\d{4})-(\d{4,5})$/.exec(key);
  const old = /^journals\/corr\/([a-z]+)-[A-Z]{2}-(\d{7})$/.exec(key);
  const preprint = modern ? arxivId(`${modern[1]}.${modern[2]}`) : old && arxivId(`${old[1]}/${old[2]}`);
  return preprint ? [preprint, `dblp:${key}`] : [`dblp:${key}`];
}

/** Addresses that are a DOI behind the host of a resolver. */
import { defineAddresses } from '../identity/address-rule.ts';
import { doi } from '../identity/ids.ts';

export default defineAddresses({
  id: 'doi-resolvers',
  hosts: ['doi.org', 'dx.doi.org', 'oadoi.org', 'unpaywall.org', 'hdl.handle.net', 'dx.plos.org'],
  papers: [
    {
      path: /^\/(?:doi:|urn:doi:|info:doi\/)?(?:https?:\/)?((?:dx\.|doi\.org\/)*10\.\d.*)$/i,
      id: exactDoi,
    },
  ],
  examples: {
    'https://doi.org/10.48550/arXiv.2106.09685': 'arxiv:2106.09685',
    'https://dx.doi.org/10.1145/3292500.3330701.': 'doi:10.1145/3292500.3330701',
    'https://doi.org/10.18653/v1/P17-1001': 'acl:P17-1001',
    'https://doi.org/10.24963/ijcai.2019/33': 'ijcai:2019/33',
    'https://doi.org/10.2139/ssrn.3526487': 'ssrn:3526487',
    'https://doi.org/10.3386/w26882': 'nber:w26882',
  },
});

/**
 * Two DOIs in one path (`doi.org/https://doi.org/10.1000/1`) are a slip of the pen; the last one is meant.
 */
function exactDoi(rest: string): string | undefined {
  return doi(rest.replace(/^.*doi\.org\//i, ''));
}

/** Addresses of JMLR. */
import { defineAddresses } from '../identity/address-rule.ts';

export default defineAddresses({
  id: 'jmlr',
  sites: ['jmlr'],
  hosts: ['jmlr.org', 'jmlr.csail.mit.edu'],
  papers: [
    { path: /^\/proceedings\/papers\/(v\d+)\/([\w-]+?)(?:-supp)?(?:\.\w+|\/.*)$/, id: 'pmlr:$1/$2' },
    { path: /^\/papers\/v(?:olume)?(\d+)\/([\w-]+)(?:\.\w+|\/.*)?$/, id: 'jmlr:v$1/$2' },
  ],
  listings: /^\/(?:$|papers|mloss|tmlr|proceedings)/,
  examples: {
    'http://jmlr.org/proceedings/papers/v28/sutskever13.pdf': 'pmlr:v28/sutskever13',
    'http://jmlr.org/papers/v15/srivastava14a.html': 'jmlr:v15/srivastava14a',
    'https://jmlr.csail.mit.edu/papers/volume15/srivastava14a/srivastava14a.pdf': 'jmlr:v15/srivastava14a',
  },
});

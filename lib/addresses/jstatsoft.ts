/** Addresses of the Journal of Statistical Software. */
import { defineAddresses } from '../identity/address-rule.ts';

export default defineAddresses({
  id: 'jstatsoft',
  hosts: ['jstatsoft.org'],
  papers: [{ path: /\/article\/view\/v(\d+)([icbsr]\d+)(?:\/|$)/, id: 'doi:10.18637/jss.v$1.$2' }],
  listings: /\/(?:issue|search)(?:\/|$)/,
  examples: {
    'https://www.jstatsoft.org/article/view/v067i01': 'doi:10.18637/jss.v067.i01',
  },
});

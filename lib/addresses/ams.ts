/** Addresses of the American Mathematical Society's journals. */
import { defineAddresses } from '../identity/address-rule.ts';
import { doi } from '../identity/ids.ts';

export default defineAddresses({
  id: 'ams',
  hosts: ['ams.org'],
  papers: [
    {
      path: /^\/journals\/\w+\/[\w-]+\/(S\d{4}-\d{3}[\dX]-\d+-\d+-[\dX])(?:\/|$)/i,
      id: (article) => doi(`10.1090/${article}`),
    },
  ],
  listings: /^\/(?:journals|publications|mathscinet)/,
  examples: {
    'https://www.ams.org/journals/tran/2020-373-01/S0002-9947-2019-07940-9/':
      'doi:10.1090/s0002-9947-2019-07940-9',
  },
});

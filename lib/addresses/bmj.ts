/** Addresses of the BMJ and its journals. */
import { defineAddresses } from '../identity/address-rule.ts';

export default defineAddresses({
  id: 'bmj',
  hosts: ['*.bmj.com'],
  papers: [
    {
      // Until 2008 the BMJ's DOIs were made of volume, issue and page; .1 is the first of several items on a
      // page.
      host: /^bmj\.com$/,
      path: /^\/content\/(\d{3})\/(\d{4})\/(\d+)(?:\.1)?(?:\.(?:full|short|abstract))?(?:\.pdf)?(?:\/.*)?$/,
      id: 'doi:10.1136/bmj.$1.$2.$3',
    },
    { path: /^\/content\/\d+\/(bmj[.-][a-z0-9-]+)(?:[./].*)?$/, id: 'doi:10.1136/$1' },
    { path: /^\/content\/early\/\d{4}\/\d\d\/\d\d\/([a-z]+-\d{4}-\d+)/, id: 'doi:10.1136/$1' },
  ],
  listings: /^\/(?:search|archive|content\/(?:by|current|\d+\/\d+$))/,
  examples: {
    'https://www.bmj.com/content/372/bmj.n71': 'doi:10.1136/bmj.n71',
    'https://www.bmj.com/content/315/7109/629.full': 'doi:10.1136/bmj.315.7109.629',
    'https://bmjopen.bmj.com/content/early/2020/01/02/bmjopen-2020-123456.full.pdf':
      'doi:10.1136/bmjopen-2020-123456',
  },
});

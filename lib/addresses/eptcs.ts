/** Addresses of the Electronic Proceedings in Theoretical Computer Science. */
import { defineAddresses } from '../identity/address-rule.ts';

export default defineAddresses({
  id: 'eptcs',
  hosts: ['eptcs.org', 'eptcs.web.cse.unsw.edu.au', 'cgi.cse.unsw.edu.au'],
  papers: [
    { path: /^\/Published\/\w+\/Papers\/(\d+\.\d+)(?:\/|$)/, id: 'doi:10.4204/eptcs.$1' },
    { path: /\/paper\.cgi$/ },
  ],
  listings: /content\.cgi|^\/~?eptcs$/,
  examples: {
    'http://eptcs.web.cse.unsw.edu.au/Published/ICLP2020/Papers/325.4/paper.pdf': 'doi:10.4204/eptcs.325.4',
    'https://cgi.cse.unsw.edu.au/~eptcs/paper.cgi?ICLP2020.4': null,
  },
});

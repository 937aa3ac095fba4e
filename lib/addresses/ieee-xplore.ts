/** Addresses of IEEE Xplore. */
import { defineAddresses } from '../identity/address-rule.ts';

export default defineAddresses({
  id: 'ieee-xplore',
  sites: ['ieee-xplore'],
  hosts: ['ieeexplore.ieee.org', 'xplorestaging.ieee.org'],
  papers: [
    { path: /^\/(?:abstract\/)?document\/0*(\d+)(?:\/|$)/, id: 'ieee:$1' },
    { path: /^\/i(?:el|ele)[x\d]*\/(?:\w+\/)*0*(\d+)\.pdf$/, id: 'ieee:$1' },
    { path: /\.jsp$/, param: 'arnumber', id: ieee },
    { path: /\.jsp$/, param: 'arNumber', id: ieee },
  ],
  listings: /^\/(?:$|search|author|browse|courses|xpl\/|servlet)/,
  examples: {
    'https://ieeexplore.ieee.org/abstract/document/726791/': 'ieee:726791',
    'https://ieeexplore.ieee.org/stamp/stamp.jsp?tp=&arnumber=726791': 'ieee:726791',
    'https://ieeexplore.ieee.org/iel4/5/15641/00726791.pdf': 'ieee:726791',
    'http://ieeexplore.ieee.org/xpl/articleDetails.jsp?arnumber=726791': 'ieee:726791',
  },
});

function ieee(number = ''): string | undefined {
  return /^\d+$/.test(number) ? `ieee:${Number(number)}` : undefined;
}

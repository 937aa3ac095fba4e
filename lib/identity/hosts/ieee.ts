/** Addresses of IEEE Xplore. */
import type { AddressRule } from '../address-rule.ts';

export const IEEE: AddressRule = {
  hosts: ['ieeexplore.ieee.org', 'xplorestaging.ieee.org'],
  papers: [
    { path: /^\/(?:abstract\/)?document\/0*(\d+)(?:\/|$)/, id: 'ieee:$1' },
    { path: /^\/i(?:el|ele)[x\d]*\/(?:\w+\/)*0*(\d+)\.pdf$/, id: 'ieee:$1' },
    { path: /\.jsp$/, param: 'arnumber', id: ieee },
    { path: /\.jsp$/, param: 'arNumber', id: ieee },
  ],
  listings: /^\/(?:$|search|author|browse|courses|xpl\/|servlet)/,
};

function ieee(said = ''): string | undefined {
  return /^\d+$/.test(said) ? `ieee:${Number(said)}` : undefined;
}

/** Addresses of USENIX. */
import type { AddressRule } from '../address-rule.ts';

export const USENIX: AddressRule = {
  hosts: ['usenix.org'],
  papers: [
    { path: /^\/conference\/([\w-]+)\/(?:technical-sessions\/)?presentation\/([\w-]+)$/, id: usenix },
    {
      path: /^\/system\/files\/(?:conference\/[\w-]+\/)?([a-z]+\d\d)(?:\w*)[-_](?:paper[-_]|slides[-_]|final)?([a-z][\w-]*?)(?:_(?:\d+|prepub|final))*\.pdf$/,
      id: usenix,
    },
    {
      path: /^\/(?:legacy\/)?(?:events?|publications\/library\/proceedings)\/(\w+)\/(?:tech\/)?(?:full_papers\/)?([a-z]\w*)(?:\/|\.html|_html|\.pdf)/,
      id: usenix,
    },
  ],
  listings:
    /^\/(?:conferences|conference\/[\w-]+\/(?:technical-sessions|program|\w+-accepted-papers)|publications|legacy|search)/,
};

// Files are named after the short name of a conference whose pages have the long one.
function usenix(conference: string, key: string): string {
  return `usenix:${conference.replace(/^sec(?=\d)/, 'usenixsecurity')}/${key}`;
}

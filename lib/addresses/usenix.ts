/** Addresses of USENIX. */
import { defineAddresses } from '../identity/address-rule.ts';

export default defineAddresses({
  id: 'usenix',
  sites: ['usenix'],
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
  examples: {
    'https://www.usenix.org/conference/usenixsecurity20/presentation/lee': 'usenix:usenixsecurity20/lee',
    'https://www.usenix.org/system/files/sec20-lee.pdf': 'usenix:usenixsecurity20/lee',
    'https://www.usenix.org/system/files/sec20-paper-lee_prepub.pdf': 'usenix:usenixsecurity20/lee',
    'https://www.usenix.org/system/files/conference/osdi16/osdi16-abadi.pdf': 'usenix:osdi16/abadi',
    'https://www.usenix.org/conference/osdi16/technical-sessions/presentation/abadi': 'usenix:osdi16/abadi',
  },
});

// Files are named after the short name of a conference whose pages have the long one.
function usenix(conference: string, key: string): string {
  return `usenix:${conference.replace(/^sec(?=\d)/, 'usenixsecurity')}/${key}`;
}

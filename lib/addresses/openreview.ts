/** Addresses of OpenReview. */
import { defineAddresses } from '../identity/address-rule.ts';

export default defineAddresses({
  id: 'openreview',
  sites: ['openreview'],
  hosts: ['openreview.net', 'api.openreview.net', 'api2.openreview.net'],
  papers: [
    { path: /^\/(?:forum|pdf|attachment|revisions|note|notes|references)$/, param: 'id', id: openReview },
    { path: /^\/references$/, param: 'referent', id: openReview },
    { path: /^\/(?:references\/)?pdf(?:\/|$)/ },
  ],
  listings: /^\/(?:$|group|venue|search|profile|submissions|tasks|invitation|references)/,
  examples: {
    'https://openreview.net/forum?id=B1-x_9QZ&noteId=zz123': 'openreview:B1-x_9QZ',
    'https://openreview.net/pdf?id=B1-x_9QZ': 'openreview:B1-x_9QZ',
    'https://openreview.net/attachment?name=supplementary_material&id=B1-x_9QZ': 'openreview:B1-x_9QZ',
    'https://openreview.net/references?referent=B1-x_9QZ': 'openreview:B1-x_9QZ',
  },
});

// Invitations and groups (`ICLR.cc/2020/…`) have the same parameter and are no papers.
function openReview(id: string): string | undefined {
  return /^[\w-]{5,}$/.test(id) ? `openreview:${id}` : undefined;
}

/** Addresses of OpenReview. */
import type { AddressRule } from '../address-rule.ts';

export const OPENREVIEW: AddressRule = {
  hosts: ['openreview.net', 'api.openreview.net', 'api2.openreview.net'],
  papers: [
    { path: /^\/(?:forum|pdf|attachment|revisions|note|notes|references)$/, param: 'id', id: openReview },
    { path: /^\/references$/, param: 'referent', id: openReview },
    { path: /^\/(?:references\/)?pdf(?:\/|$)/ },
  ],
  listings: /^\/(?:$|group|venue|search|profile|submissions|tasks|invitation|references)/,
};

// Invitations and groups (`ICLR.cc/2020/…`) are no notes.
function openReview(said: string): string | undefined {
  return /^[\w-]{5,}$/.test(said) ? `openreview:${said}` : undefined;
}

/** Addresses of the Computer Vision Foundation. */
import type { AddressRule } from '../address-rule.ts';

export const CVF: AddressRule = {
  hosts: ['openaccess.thecvf.com', 'cv-foundation.org'],
  papers: [{ path: /\/content[^/]*\/(?:.+\/)?([^/]+)_(?:paper|supp(?:lemental)?)\.\w+$/i, id: 'cvf:$1' }],
  listings: /^\/(?:openaccess\/)?(?:$|menu|[A-Z]+\d{4}|content)/i,
};

/** Addresses of JMLR. */
import type { AddressRule } from '../address-rule.ts';

export const JMLR: AddressRule = {
  hosts: ['jmlr.org', 'jmlr.csail.mit.edu'],
  papers: [
    { path: /^\/proceedings\/papers\/(v\d+)\/([\w-]+?)(?:-supp)?(?:\.\w+|\/.*)$/, id: 'pmlr:$1/$2' },
    { path: /^\/papers\/v(?:olume)?(\d+)\/([\w-]+)(?:\.\w+|\/.*)?$/, id: 'jmlr:v$1/$2' },
  ],
  listings: /^\/(?:$|papers|mloss|tmlr|proceedings)/,
};

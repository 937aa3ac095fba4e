/** Addresses of eLife. */
import type { AddressRule } from '../address-rule.ts';

export const ELIFE: AddressRule = {
  hosts: ['*.elifesciences.org'],
  papers: [
    {
      path: /^\/(?:articles|reviewed-preprints|content\/\d+)\/e?(\d{5,6})(?:v\d+|[./].*)?$/,
      id: 'doi:10.7554/elife.$1',
    },
  ],
  listings: /^\/(?:$|archive|subjects|search|collections|articles\/|inside-elife)/,
};

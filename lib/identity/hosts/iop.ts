/** Addresses of the Institute of Physics. */
import type { AddressRule } from '../address-rule.ts';
import { embeddedDoi } from '../embedded-doi.ts';
import { doi } from '../ids.ts';

export const IOP: AddressRule = {
  hosts: ['iopscience.iop.org'],
  papers: [
    { path: /^\/(?:article|book|chapter)\/(10\.\d{4,9}\/.+)$/, id: embeddedDoi },
    {
      path: /^\/(\d{4}-\d{3}[\dX])\/(\d+)\/(\w+)\/(\w+)(?:\/|$)/i,
      id: (...parts) => doi(`10.1088/${parts.join('/')}`),
    },
  ],
  listings: /^\/(?:n?search|journal|issue|volume|\d{4}-\d{3}[\dx](?:\/\d+){0,2}$)/i,
};

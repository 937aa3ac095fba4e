/** Addresses of the Institute of Physics. */
import { defineAddresses } from '../identity/address-rule.ts';
import { embeddedDoi } from '../identity/embedded-doi.ts';
import { doi } from '../identity/ids.ts';

export default defineAddresses({
  id: 'iop',
  hosts: ['iopscience.iop.org'],
  papers: [
    { path: /^\/(?:article|book|chapter)\/(10\.\d{4,9}\/.+)$/, id: embeddedDoi },
    {
      path: /^\/(\d{4}-\d{3}[\dX])\/(\d+)\/(\w+)\/(\w+)(?:\/|$)/i,
      id: (...parts) => doi(`10.1088/${parts.join('/')}`),
    },
  ],
  listings: /^\/(?:n?search|journal|issue|volume|\d{4}-\d{3}[\dx](?:\/\d+){0,2}$)/i,
  examples: {
    'https://iopscience.iop.org/article/10.1088/0004-637X/799/1/12/pdf': 'doi:10.1088/0004-637x/799/1/12',
    'https://iopscience.iop.org/0004-637X/799/1/12/': 'doi:10.1088/0004-637x/799/1/12',
  },
});

/** Addresses of publishers that have the DOI anywhere in the path, most often at its end. */
import { defineAddresses } from '../identity/address-rule.ts';
import { embeddedDoi } from './shared/embedded-doi.ts';

export default defineAddresses({
  id: 'doi-publishers',
  hosts: [
    'bioone.org',
    'spiedigitallibrary.org',
    'thieme-connect.com',
    'thieme-connect.de',
    'taylorfrancis.com',
    'sciendo.com',
    'aimspress.com',
    'microbiologyresearch.org',
    'annualreviews.org',
  ],
  papers: [{ path: /\/(?:doi:)?(10\.\d{4,9}\/.+)$/, id: embeddedDoi }],
  listings: /^\/(?:search|journals?|toc|action\/|content\/journals|books?|browse|loi)(?:[/?]|$)/,
  examples: {
    'https://www.annualreviews.org/content/journals/10.1146/annurev.biophys.29.1.545':
      'doi:10.1146/annurev.biophys.29.1.545',
  },
});

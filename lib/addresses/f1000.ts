/** Addresses of F1000's publishing platform, whose DOIs have a number that most of its addresses lack. */
import { defineAddresses } from '../identity/address-rule.ts';
import { embeddedDoi } from '../identity/embedded-doi.ts';

export default defineAddresses({
  id: 'f1000',
  hosts: [
    'f1000research.com',
    'wellcomeopenresearch.org',
    'gatesopenresearch.org',
    'open-research-europe.ec.europa.eu',
  ],
  papers: [
    { path: /^\/articles\/(10\.12688\/.+)$/, id: embeddedDoi },
    { path: /^\/articles\/\d+-\d+(?:\/|$)/ },
  ],
  listings: /^\/(?:browse|search|gateways|collections|articles(?:[?]|$))/,
  examples: {
    'https://wellcomeopenresearch.org/articles/10.12688/wellcomeopenres.12345.1':
      'doi:10.12688/wellcomeopenres.12345',
    'https://f1000research.com/articles/9-123/v1': null,
  },
});

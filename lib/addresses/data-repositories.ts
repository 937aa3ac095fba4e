/** Addresses of Dryad and Dataverse, which hold a data set's DOI. */
import { defineAddresses } from '../identity/address-rule.ts';
import { embeddedDoi } from '../identity/embedded-doi.ts';
import { doi } from '../identity/ids.ts';

export default defineAddresses({
  id: 'data-repositories',
  hosts: ['datadryad.org', 'dataverse.harvard.edu'],
  papers: [
    { path: /\/doi:(10\.\d{4,9}\/.+)$/i, id: embeddedDoi },
    { param: 'persistentId', id: (id = '') => doi(id.replace(/^doi:/i, '')) },
  ],
  listings: /^\/(?:discover|search|dataverse)/,
  examples: {
    'https://datadryad.org/stash/dataset/doi:10.5061/dryad.example1': 'doi:10.5061/dryad.example1',
    'https://dataverse.harvard.edu/dataset.xhtml?persistentId=doi:10.7910/DVN/ABC123':
      'doi:10.7910/dvn/abc123',
  },
});

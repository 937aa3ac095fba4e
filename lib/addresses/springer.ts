/** Addresses of Springer and BioMed Central. */
import { defineAddresses } from '../identity/address-rule.ts';
import { embeddedDoi } from '../identity/embedded-doi.ts';

export default defineAddresses({
  id: 'springer',
  sites: ['springer'],
  hosts: [
    'link.springer.com',
    'link.springernature.com',
    'rd.springer.com',
    'static-content.springer.com',
    '*.springeropen.com',
    '*.biomedcentral.com',
  ],
  papers: [
    {
      path: /^\/(?:(?:doi|articles?|chapter|protocol|referenceworkentry|content|track|counter|epdf|pdf|openurl|epub|html)\/)*(10\.\d{4,9}\/.+)$/,
      id: embeddedDoi,
    },
    { path: /^\/(?:pdf|esm|image|lookinside)\/(?:art|chp):(10\.\d{4,9}\/[^/]+)/, id: embeddedDoi },
  ],
  listings: /^\/(?:$|\?|search|journal|book|bookseries|referencework|conference|articles?$|series|subject)/,
  examples: {
    'https://link.springer.com/article/10.1007/s11263-015-0816-y/figures/1': 'doi:10.1007/s11263-015-0816-y',
    'https://rd.springer.com/article/10.1007/s11263-015-0816-y': 'doi:10.1007/s11263-015-0816-y',
    'https://static-content.springer.com/pdf/art%3A10.1007%2Fs11263-015-0816-y.pdf':
      'doi:10.1007/s11263-015-0816-y',
    'https://static-content.springer.com/esm/art%3A10.1007%2Fs11263-015-0816-y/MediaObjects/1_ESM.pdf':
      'doi:10.1007/s11263-015-0816-y',
    'https://link.springer.com/doi/10.1007/s11263-015-0816-y': 'doi:10.1007/s11263-015-0816-y',
    'https://link.springer.com/content/pdf/10.1007%2Fs11263-015-0816-y.pdf': 'doi:10.1007/s11263-015-0816-y',
    'https://link.springer.com/article/10.1140/epjc/s10052-020-7739-7': 'doi:10.1140/epjc/s10052-020-7739-7',
    'https://bmcbioinformatics.biomedcentral.com/track/pdf/10.1186/s12859-019-3019-7':
      'doi:10.1186/s12859-019-3019-7',
  },
});

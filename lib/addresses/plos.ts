/** Addresses of PLOS. */
import { defineAddresses } from '../identity/address-rule.ts';
import { embeddedDoi } from '../identity/embedded-doi.ts';
import { doi } from '../identity/ids.ts';

export default defineAddresses({
  id: 'plos',
  hosts: [
    '*.plos.org',
    'plosone.org',
    'plosbiology.org',
    'plosmedicine.org',
    'plosgenetics.org',
    'ploscompbiol.org',
    'plospathogens.org',
    'plosntds.org',
  ],
  papers: [
    // A figure or a supporting file has the article's DOI and its own ending.
    ...['id', 'uri'].map((param) => ({
      path: /\/(?:article|fetch)/i,
      param,
      id: (value: string) => doi(value.replace(/^info:doi\//, '').replace(/\.[gtse]\d{3}(?:\.\w+)?$/, '')),
    })),
    { path: /\/article\/(?:info:doi\/)?(10\.1371\/[^/]+)/, id: embeddedDoi },
  ],
  listings: /^\/(?:[a-z]+\/)?(?:search|browse|issue|volume|article\/browse)/,
  examples: {
    'https://journals.plos.org/plosbiology/article/file?type=printable&id=10.1371/journal.pbio.2004285':
      'doi:10.1371/journal.pbio.2004285',
    'https://journals.plos.org/plosbiology/article/figure?id=10.1371/journal.pbio.2004285.g002':
      'doi:10.1371/journal.pbio.2004285',
    'http://www.plosbiology.org/article/info%3Adoi%2F10.1371%2Fjournal.pbio.2004285':
      'doi:10.1371/journal.pbio.2004285',
  },
});

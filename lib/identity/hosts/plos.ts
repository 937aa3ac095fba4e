/** Addresses of PLOS. */
import type { AddressRule } from '../address-rule.ts';
import { embeddedDoi } from '../embedded-doi.ts';
import { doi } from '../ids.ts';

export const PLOS: AddressRule = {
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
      id: (said: string) => doi(said.replace(/^info:doi\//, '').replace(/\.[gtse]\d{3}(?:\.\w+)?$/, '')),
    })),
    { path: /\/article\/(?:info:doi\/)?(10\.1371\/[^/]+)/, id: embeddedDoi },
  ],
  listings: /^\/(?:[a-z]+\/)?(?:search|browse|issue|volume|article\/browse)/,
};

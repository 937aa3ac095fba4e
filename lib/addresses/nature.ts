/** Addresses of Nature. */
import { defineAddresses } from '../identity/address-rule.ts';
import { embeddedDoi } from './shared/embedded-doi.ts';
import { doi } from '../identity/ids.ts';

export default defineAddresses({
  id: 'nature',
  hosts: ['nature.com'],
  papers: [
    { path: /^\/articles\/(?:doi:)?(10\.\d{4,9}\/.+)$/, id: embeddedDoi },
    { path: /^\/doifinder\/(10\.\d{4,9}\/.+)$/, id: embeddedDoi },
    {
      path: /^\/articles\/([^/?]+?)(?:_reference)?(?:\.(?:e?pdf|ris|html))?(?:\/.*)?$/,
      id: (article) => doi(`10.1038/${article}`),
    },
    {
      path: /^\/\w+\/journal\/v[\w.]+\/n[^/]+\/(?:full|abs|pdf|covers|extref|fig_tab|suppinfo)\/([^/]+?)(?:_\w+)?(?:\.\w+)?(?:\/.*)?$/,
      id: (article) => doi(`10.1038/${article}`),
    },
  ],
  listings:
    /^\/(?:$|search|subjects|collections|articles$|\w+(?:$|\?|\/(?:volumes|articles|research-articles|reviews|journal|archive|issues|current)))/,
  examples: {
    'https://www.nature.com/articles/nature14539.pdf': 'doi:10.1038/nature14539',
    'http://www.nature.com/nature/journal/v521/n7553/full/nature14539.html': 'doi:10.1038/nature14539',
    'https://www.nature.com/articles/nature14539/figures/2': 'doi:10.1038/nature14539',
  },
});

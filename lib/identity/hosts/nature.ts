/** Addresses of Nature. */
import type { AddressRule } from '../address-rule.ts';
import { embeddedDoi } from '../embedded-doi.ts';
import { doi } from '../ids.ts';

export const NATURE: AddressRule = {
  hosts: ['nature.com'],
  papers: [
    { path: /^\/articles\/(?:doi:)?(10\.\d{4,9}\/.+)$/, id: embeddedDoi },
    { path: /^\/doifinder\/(10\.\d{4,9}\/.+)$/, id: embeddedDoi },
    {
      path: /^\/articles\/([^/?]+?)(?:_reference)?(?:\.(?:e?pdf|ris|html))?(?:\/.*)?$/,
      id: (own) => doi(`10.1038/${own}`),
    },
    {
      path: /^\/\w+\/journal\/v[\w.]+\/n[^/]+\/(?:full|abs|pdf|covers|extref|fig_tab|suppinfo)\/([^/]+?)(?:_\w+)?(?:\.\w+)?(?:\/.*)?$/,
      id: (own) => doi(`10.1038/${own}`),
    },
  ],
  listings:
    /^\/(?:$|search|subjects|collections|articles$|\w+(?:$|\?|\/(?:volumes|articles|research-articles|reviews|journal|archive|issues|current)))/,
};

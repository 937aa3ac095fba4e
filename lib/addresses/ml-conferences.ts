/** Addresses of the conferences on machine learning and vision. */
import { defineAddresses } from '../identity/address-rule.ts';

export default defineAddresses({
  id: 'ml-conferences',
  sites: ['ml-conferences', 'virtual-conference'],
  hosts: ['iclr.cc', 'icml.cc', 'mlsys.org', 'cvpr.thecvf.com', 'iccv.thecvf.com', 'eccv.ecva.net'],
  papers: [
    { path: /^\/virtual_2020\/poster_([\w-]+)\.html$/, id: 'openreview:$1' },
    { path: /^\/virtual\/\d{4}\/(?:poster|oral|spotlight)\/\d+/ },
  ],
  listings: /^\/virtual/,
  examples: {
    'https://iclr.cc/virtual_2020/poster_B1-x_9QZ.html': 'openreview:B1-x_9QZ',
  },
});

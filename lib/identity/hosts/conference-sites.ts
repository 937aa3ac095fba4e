/** Addresses of the conferences on machine learning and vision. */
import type { AddressRule } from '../address-rule.ts';

export const CONFERENCE_SITES: AddressRule = {
  hosts: ['iclr.cc', 'icml.cc', 'mlsys.org', 'cvpr.thecvf.com', 'iccv.thecvf.com', 'eccv.ecva.net'],
  papers: [
    { path: /^\/virtual_2020\/poster_([\w-]+)\.html$/, id: 'openreview:$1' },
    { path: /^\/virtual\/\d{4}\/(?:poster|oral|spotlight)\/\d+/ },
  ],
  listings: /^\/virtual/,
};

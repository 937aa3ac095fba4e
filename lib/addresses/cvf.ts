/** Addresses of the Computer Vision Foundation. */
import { defineAddresses } from '../identity/address-rule.ts';

export default defineAddresses({
  id: 'cvf',
  sites: ['cvf'],
  hosts: ['openaccess.thecvf.com', 'cv-foundation.org'],
  papers: [{ path: /\/content[^/]*\/(?:.+\/)?([^/]+)_(?:paper|supp(?:lemental)?)\.\w+$/i, id: 'cvf:$1' }],
  listings: /^\/(?:openaccess\/)?(?:$|menu|[A-Z]+\d{4}|content)/i,
  examples: {
    'https://openaccess.thecvf.com/content_cvpr_2016/papers/He_Deep_Residual_Learning_CVPR_2016_paper.pdf':
      'cvf:He_Deep_Residual_Learning_CVPR_2016',
    'https://www.cv-foundation.org/openaccess/content_cvpr_2016/html/He_Deep_Residual_Learning_CVPR_2016_paper.html':
      'cvf:He_Deep_Residual_Learning_CVPR_2016',
    'https://openaccess.thecvf.com/content_cvpr_2016/supplemental/He_Deep_Residual_Learning_CVPR_2016_supplemental.pdf':
      'cvf:He_Deep_Residual_Learning_CVPR_2016',
  },
});

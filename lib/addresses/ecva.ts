/** Addresses of the European Computer Vision Association. */
import { defineAddresses } from '../identity/address-rule.ts';

export default defineAddresses({
  id: 'ecva',
  sites: ['ecva'],
  hosts: ['ecva.net'],
  papers: [
    {
      path: /^\/papers\/(eccv_\d{4})\/papers_ECCV\/(?:html|papers)\/0*(\d+)(?:_ECCV_\d{4}_paper)?(?:-supp)?\.\w+$/i,
      id: 'ecva:$1/$2',
    },
  ],
  listings: /^\/papers(?:\.php)?/,
  examples: {
    'https://www.ecva.net/papers/eccv_2020/papers_ECCV/html/267_ECCV_2020_paper.php': 'ecva:eccv_2020/267',
  },
});

/** Addresses of PMLR's files on GitHub: the PDFs of its later volumes. */
import { defineAddresses } from '../identity/address-rule.ts';

export default defineAddresses({
  id: 'pmlr-files',
  // Where PMLR keeps the PDFs of its later volumes.
  hosts: ['raw.githubusercontent.com'],
  papers: [{ path: /^\/mlresearch\/(v\d+)\/[\w-]+\/assets\/([\w-]+)\//, id: 'pmlr:$1/$2' }],
  examples: {
    'https://raw.githubusercontent.com/mlresearch/v28/main/assets/sutskever13/sutskever13.pdf':
      'pmlr:v28/sutskever13',
  },
});

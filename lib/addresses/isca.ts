/** Addresses of the ISCA archive. */
import { defineAddresses } from '../identity/address-rule.ts';

export default defineAddresses({
  id: 'isca',
  sites: ['isca'],
  hosts: ['isca-archive.org', 'isca-speech.org'],
  papers: [
    {
      path: /^\/(?:archive\w*\/)?(?:pdfs\/)?([a-z]\w*_\d{4}\w*)\/([a-z]\w*?\d\d[a-z]*_\w+)\.\w+$/,
      id: 'isca:$1/$2',
    },
    {
      path: /^\/archive\w*\/Interspeech_(\d{4})\/(?:pdfs|abstracts)\/0*(\d+)\.\w+$/i,
      id: 'doi:10.21437/interspeech.$1-$2',
    },
  ],
  listings: /^\/(?:archive|[a-z]+_\d{4})/,
  examples: {
    'https://www.isca-archive.org/interspeech_2019/park19e_interspeech.html':
      'isca:interspeech_2019/park19e_interspeech',
    'https://www.isca-archive.org/interspeech_2019/park19e_interspeech.pdf':
      'isca:interspeech_2019/park19e_interspeech',
  },
});

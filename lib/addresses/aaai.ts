/** Addresses of the AAAI and its library. */
import { defineAddresses } from '../identity/address-rule.ts';

export default defineAddresses({
  id: 'aaai',
  sites: ['aaai'],
  hosts: ['aaai.org', 'ojs.aaai.org', 'cdn.aaai.org'],
  papers: [
    { path: /\/ocs\/index\.php\/.+\/paper\/\w+\/(\d+)(?:\/|$)/i, id: 'aaai:ocs/$1' },
    { path: /\/article\/(?:view|download|viewFile)\/(\d+)(?:\/|$)/, id: 'aaai:$1' },
    { path: /^\/ojs\/(\d+)\/.+\.pdf$/, id: 'aaai:$1' },
    {
      path: /^\/(?:papers|library)?\/?(?:\w[\w-]*\/)*([a-z]+\d\d-\d{3})\.\w+$/i,
      id: (number) => `aaai:${(number ?? '').toUpperCase()}`,
    },
  ],
  listings:
    /\/(?:issue|search|schedConf|presentations|library|papers|aaai-publications|proceeding)(?:[/?.]|$)/i,
  examples: {
    'https://www.aaai.org/ocs/index.php/AAAI/AAAI15/paper/view/9745/9656': 'aaai:ocs/9745',
    'https://ojs.aaai.org/index.php/AAAI/article/view/5330/5186': 'aaai:5330',
    'https://cdn.aaai.org/ojs/5330/5330-13-8555-1-10-20200511.pdf': 'aaai:5330',
  },
});

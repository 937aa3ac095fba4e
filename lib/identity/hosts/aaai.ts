/** Addresses of the AAAI and its library. */
import type { AddressRule } from '../address-rule.ts';

export const AAAI: AddressRule = {
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
};

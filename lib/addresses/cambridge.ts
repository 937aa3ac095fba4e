/** Addresses of Cambridge University Press beside those that hold a DOI (see `literatum.ts`). */
import { defineAddresses } from '../identity/address-rule.ts';
import { doi } from '../identity/ids.ts';

export default defineAddresses({
  id: 'cambridge',
  hosts: ['cambridge.org'],
  papers: [
    { path: /\/identifier\/(S\d{15}[\dX])\//i, id: (article) => doi(`10.1017/${article}`) },
    { path: /^\/core\/(?:services\/aop-cambridge-core\/content\/view\/|journals\/[\w-]+\/article\/)/ },
  ],
  listings: /^\/core\/(?:journals|search|books|what-we-publish|publications)/,
  examples: {
    'https://www.cambridge.org/core/product/identifier/S0022112020001234/type/journal_article':
      'doi:10.1017/s0022112020001234',
    'https://www.cambridge.org/core/journals/journal-of-fluid-mechanics/article/a-title/0123456789ABCDEF0123456789ABCDEF':
      null,
  },
});

/** Addresses of OpenAlex. */
import { defineAddresses } from '../identity/address-rule.ts';

export default defineAddresses({
  id: 'openalex',
  sites: ['openalex'],
  hosts: ['*.openalex.org'],
  papers: [
    { path: /^\/(?:works\/)?(w\d+)(?:\/|$)/i, id: (work) => `openalex:${(work ?? '').toUpperCase()}` },
  ],
  listings:
    /^\/(?:works|authors|sources|institutions|topics|concepts|funders|publishers|[asitcfp]\d+)(?:[/?]|$)/i,
  examples: {
    'https://openalex.org/W2741809807': 'openalex:W2741809807',
    'https://api.openalex.org/works/w2741809807': 'openalex:W2741809807',
  },
});

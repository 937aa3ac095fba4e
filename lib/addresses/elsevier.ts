/** Addresses of Elsevier. */
import { defineAddresses } from '../identity/address-rule.ts';

// Elsevier's item identifiers, with or without the punctuation that makes them readable:
// S0092-8674(11)00581-2.
const pii = (text: string) => {
  const bare = text.replace(/[-()]/g, '').toUpperCase();
  return /^[SB]?[\dX]{15,20}$/.test(bare) ? `pii:${bare}` : undefined;
};

export default defineAddresses({
  id: 'elsevier',
  sites: ['sciencedirect'],
  hosts: ['*.elsevier.com', '*.sciencedirect.com', '*.thelancet.com', 'cell.com', '*.els-cdn.com'],
  papers: [
    { path: /\/(?:pii\/)+(?:PII)?([SB]?[\dX()-]{15,26})(?:\/|$)/i, id: pii },
    { path: /1-s2\.0-([SB]?[\dX]{15,20})-/i, id: pii },
    {
      path: /\/(?:abstract|fulltext|article|pdf|pdfExtended|references|showPdf)\/(?:PII)?(S[\dX()-]{16,22})(?:\.pdf)?(?:\/|$)/i,
      id: pii,
    },
    { path: /\/showPdf$/, param: 'pii', id: pii },
  ],
  listings:
    /^\/(?:$|search|journal|book|handbook|bookseries|referencework|browse|[\w-]+\/(?:issue|home|archive|current|newarticles))/,
  examples: {
    'https://www.sciencedirect.com/science/article/abs/pii/S0092867420302294': 'pii:S0092867420302294',
    'https://www.cell.com/cell/fulltext/S0092-8674(20)30229-4': 'pii:S0092867420302294',
    'https://linkinghub.elsevier.com/retrieve/pii/S0092867420302294': 'pii:S0092867420302294',
    'https://www.thelancet.com/journals/lancet/article/PIIS0140-6736(20)30183-5/fulltext':
      'pii:S0140673620301835',
  },
});

/** Addresses of Elsevier. */
import type { AddressRule } from '../address-rule.ts';

// Elsevier's item identifiers, with or without the punctuation that makes them readable: S0092-8674(11)00581-2.
const pii = (said: string) => {
  const bare = said.replace(/[-()]/g, '').toUpperCase();
  return /^[SB]?[\dX]{15,20}$/.test(bare) ? `pii:${bare}` : undefined;
};

export const ELSEVIER: AddressRule = {
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
};

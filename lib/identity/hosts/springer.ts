/** Addresses of Springer and BioMed Central. */
import type { AddressRule } from '../address-rule.ts';
import { embeddedDoi } from '../embedded-doi.ts';

export const SPRINGER: AddressRule = {
  hosts: ['link.springer.com', 'link.springernature.com', '*.springeropen.com', '*.biomedcentral.com'],
  papers: [
    {
      path: /^\/(?:(?:doi|articles?|chapter|protocol|referenceworkentry|content|track|counter|epdf|pdf|openurl|epub|html)\/)*(10\.\d{4,9}\/.+)$/,
      id: embeddedDoi,
    },
  ],
  listings: /^\/(?:$|\?|search|journal|book|bookseries|referencework|conference|articles?$|series|subject)/,
};

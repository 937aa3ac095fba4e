/** Addresses of JSTOR. */
import type { AddressRule } from '../address-rule.ts';

export const JSTOR: AddressRule = {
  hosts: ['jstor.org'],
  papers: [{ path: /^\/(?:stable|pss)\/(?:pdf\/|pdfplus\/|view\/)?(\d+)(?:\.pdf|\/|$)/, id: 'jstor:$1' }],
  listings: /^\/(?:journal|action|stable\/[a-z]|topic|subject|publisher)/,
};

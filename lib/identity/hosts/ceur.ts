/** Addresses of CEUR. */
import type { AddressRule } from '../address-rule.ts';

export const CEUR: AddressRule = {
  hosts: ['ceur-ws.org'],
  papers: [{ path: /^\/(Vol-\d+)\/([\w.-]+?)(?:-slides)?\.(?:pdf|html)$/i, id: 'ceur:$1/$2' }],
  listings: /^\/(?:$|Vol-\d+$)/i,
};

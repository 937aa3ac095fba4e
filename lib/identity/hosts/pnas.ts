/** Addresses of PNAS until 2021. */
import type { AddressRule } from '../address-rule.ts';

export const PNAS: AddressRule = {
  hosts: ['pnas.org', '*.sciencemag.org'],
  papers: [{ path: /^\/content\/(?:\w+\/)?\d+\/\d+\/[\w.]+(?:\/|$)/ }],
  listings: /^\/(?:content|toc|search|topic)/,
};

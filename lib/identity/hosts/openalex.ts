/** Addresses of OpenAlex. */
import type { AddressRule } from '../address-rule.ts';

export const OPENALEX: AddressRule = {
  hosts: ['*.openalex.org'],
  papers: [
    { path: /^\/(?:works\/)?(w\d+)(?:\/|$)/i, id: (work) => `openalex:${(work ?? '').toUpperCase()}` },
  ],
  listings:
    /^\/(?:works|authors|sources|institutions|topics|concepts|funders|publishers|[asitcfp]\d+)(?:[/?]|$)/i,
};

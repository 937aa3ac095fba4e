/** Addresses of the ACL Anthology. */
import type { AddressRule } from '../address-rule.ts';
import { canonicalId } from '../ids.ts';

const acl = (said: string) => canonicalId(`acl:${said}`);

export const ACL: AddressRule = {
  hosts: [
    'aclanthology.org',
    'preview.aclanthology.org',
    'aclweb.org',
    'anthology.aclweb.org',
    'aclanthology.info',
    'aclanthology.coli.uni-saarland.de',
  ],
  papers: [
    { path: /(?:^|\/)([A-Z]\d\d-\d{4})(?=v\d+\b|[^\w-]|$)/i, id: acl },
    { path: /(?:^|\/)(\d{4}\.[a-z0-9]+-[a-z0-9]+\.\d+)(?=v\d+\b|[^\w-]|$)/i, id: acl },
  ],
  listings:
    /^\/(?:anthology\/?)?(?:$|\d{4}\.[\w-]+\.\w+$|[a-z]\d\d-\d{1,2}\.\w+$|events|volumes|venues|people|search|sigs|[A-Z](?:\/[A-Z]\d\d)?$)/i,
};

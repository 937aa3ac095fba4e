/** Addresses of the ACL Anthology. */
import { defineAddresses } from '../identity/address-rule.ts';
import { canonicalId } from '../identity/ids.ts';

const acl = (key: string) => canonicalId(`acl:${key}`);

export default defineAddresses({
  id: 'acl-anthology',
  sites: ['acl-anthology'],
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
  examples: {
    'https://aclanthology.org/P17-1001v2.pdf': 'acl:P17-1001',
    'https://www.aclweb.org/anthology/P/P17/P17-1001.pdf': 'acl:P17-1001',
    'https://aclanthology.org/attachments/P17-1001.Software.zip': 'acl:P17-1001',
    'http://aclweb.org/anthology/papers/P/P17/P17-1001/': 'acl:P17-1001',
    'https://aclanthology.info/papers/P17-1001/p17-1001': 'acl:P17-1001',
    'https://aclanthology.org/2021.findings-emnlp.12.bib': 'acl:2021.findings-emnlp.12',
    'https://www.aclweb.org/anthology/2021.findings-emnlp.12/': 'acl:2021.findings-emnlp.12',
    'https://preview.aclanthology.org/anything/2020.acl-main.1/': 'acl:2020.acl-main.1',
  },
});

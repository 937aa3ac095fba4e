/** Further ids of a paper that follow from one of its ids. */
import { canonicalId } from './ids.ts';

// Each pair holds for every id of its form: the publisher makes one id from the other.
const FOLLOWS: [RegExp, string][] = [
  [/^doi:10\.18653\/v1\/([a-z]\d\d-\d{4})$/, 'acl:$1'],
  [/^doi:10\.18653\/v1\/(\d{4}\.[a-z0-9]+-[a-z0-9]+\.\d+)$/, 'acl:$1'],
  [/^doi:10\.3115\/v1\/([a-z]\d\d-\d{4})$/, 'acl:$1'],
  [/^doi:10\.2139\/ssrn\.(\d+)$/, 'ssrn:$1'],
  [/^ssrn:(\d+)$/, 'doi:10.2139/ssrn.$1'],
  [/^doi:10\.3386\/([wht]\d+)$/, 'nber:$1'],
  [/^nber:([wht]\d+)$/, 'doi:10.3386/$1'],
  [/^repec:nbr:nberwo:(\d+)$/, 'nber:w$1'],
  [/^doi:10\.24963\/ijcai\.(\d{4}\/\d+)$/, 'ijcai:$1'],
  // IJCAI registers DOIs since 2017.
  [/^ijcai:(201[7-9]\/\d+|20[2-9]\d\/\d+)$/, 'doi:10.24963/ijcai.$1'],
  [/^doi:10\.2307\/(\d+)$/, 'jstor:$1'],
  [/^doi:10\.1609\/\w+\.v\d+i\d+\.(\d{4,5})$/, 'aaai:$1'],
  [/^doi:10\.1214\/([a-z]+\/\d{9,})$/, 'euclid:$1'],
  // DOIs of versions: the DOI without the version is the same for all of them.
  [/^doi:(10\.20944\/preprints\d+\.\d+)\.v\d+$/, 'doi:$1'],
  [/^doi:(10\.21203\/rs\.3\.rs-\d+)\/v\d+$/, 'doi:$1'],
  [/^doi:(10\.(?:26434|33774)\/[a-z]+-\d{4}-[a-z\d]+)-v\d+$/, 'doi:$1'],
  [/^doi:(10\.6084\/m9\.figshare\.\d+)\.v\d+$/, 'doi:$1'],
  [/^doi:(10\.12688\/[a-z\d]+\.\d+)\.\d+$/, 'doi:$1'],
  [/^doi:(10\.(?:1101|64898)\/(?:\d{4}\.\d\d\.\d\d\.)?\d{5,})v\d+$/, 'doi:$1'],
  [/^doi:(10\.22541\/\w+\.\d+\.\d+)\/v\d+$/, 'doi:$1'],
  [/^doi:(10\.\d+\/osf\.io\/[a-z\d]{5})_v\d+$/, 'doi:$1'],
];

/** Adds the ids that follow from the given ones. Each comes once, the given ones first. */
export function withAliases(ids: Iterable<string>): string[] {
  const all = new Set(ids);
  // Iterating a set also visits what is added meanwhile, so that aliases of aliases are found.
  for (const id of all) {
    for (const [form, other] of FOLLOWS) {
      const alias = form.test(id) ? canonicalId(id.replace(form, other)) : undefined;
      if (alias) all.add(alias);
    }
  }
  return [...all];
}

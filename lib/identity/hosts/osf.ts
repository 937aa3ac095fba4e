/** Addresses of the Open Science Framework's preprint server and of the communities on it. */
import type { AddressRule } from '../address-rule.ts';

// The DOI prefix of each community on the Open Science Framework's preprint server.
const OSF_PREFIX = new Map(
  `osf 31219|agrixiv 31220|bitss 31222|metaarxiv 31222|eartharxiv 31223|engrxiv 31224|focusarchive 31225|frenxiv 31226
   inarxiv 31227|lawarxiv 31228|lissa 31229|marxiv 31230|mindrxiv 31231|nutrixiv 31232|paleorxiv 31233|psyarxiv 31234
   socarxiv 31235|sportrxiv 31236|thesiscommons 31237|africarxiv 31730|edarxiv 35542|indiarxiv 35543|biohackrxiv 37044`
    .split(/[|\n]\s*/)
    .map((pair): [string, string] => [pair.split(' ')[0] ?? '', pair.split(' ')[1] ?? '']),
);

const osf = (provider: string, key: string) => {
  const prefix = OSF_PREFIX.get(provider);
  return prefix ? `doi:10.${prefix}/osf.io/${key.toLowerCase()}` : [];
};

export const OSF: AddressRule = {
  hosts: ['osf.io'],
  papers: [
    {
      path: /^\/preprints\/(?:(\w+)\/)?([a-z\d]{5})(?:_v\d+)?(?:\/|$)/i,
      id: (provider, key) => osf(provider || 'osf', key ?? ''),
    },
  ],
  listings: /^\/(?:search|preprints|collections|registries)/,
};

export const OSF_COMMUNITIES: AddressRule[] = [...OSF_PREFIX.keys()]
  .filter((provider) => provider !== 'osf')
  .map((provider) => ({
    hosts: [`${provider}.com`, `${provider}.org`],
    papers: [
      {
        path: /^\/(?:preprint\/)?([a-z\d]{5})(?:_v\d+)?(?:\/|$)/i,
        id: (key: string) => osf(provider, key),
      },
    ],
  }));

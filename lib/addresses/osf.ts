/** Addresses of the Open Science Framework's preprint server and of the communities on it. */
import { defineAddresses } from '../identity/address-rule.ts';

/** The number in the DOIs of each community: `10.31234/osf.io/ab3de` is PsyArXiv's. */
const PREFIXES = new Map(
  `osf 31219|agrixiv 31220|bitss 31222|metaarxiv 31222|eartharxiv 31223|engrxiv 31224|focusarchive 31225|frenxiv 31226
   inarxiv 31227|lawarxiv 31228|lissa 31229|marxiv 31230|mindrxiv 31231|nutrixiv 31232|paleorxiv 31233|psyarxiv 31234
   socarxiv 31235|sportrxiv 31236|thesiscommons 31237|africarxiv 31730|edarxiv 35542|indiarxiv 35543|biohackrxiv 37044`
    .split(/[|\n]\s*/)
    .map((pair): [string, string] => [pair.split(' ')[0] ?? '', pair.split(' ')[1] ?? '']),
);
const COMMUNITIES = [...PREFIXES.keys()].filter((name) => name !== 'osf');

export default defineAddresses({
  id: 'osf',
  sites: ['osf'],
  hosts: ['osf.io', ...COMMUNITIES.flatMap((name) => [`${name}.com`, `${name}.org`])],
  papers: [
    {
      host: /^osf\.io$/,
      path: /^\/preprints\/(?:(\w+)\/)?([a-z\d]{5})(?:_v\d+)?(?:\/|$)/i,
      id: (community, key) => preprint(community || 'osf', key),
    },
    {
      host: /^(\w+)\.(?:com|org)$/,
      path: /^\/(?:preprint\/)?([a-z\d]{5})(?:_v\d+)?(?:\/|$)/i,
      id: preprint,
    },
  ],
  listings: /^\/(?:search|preprints|collections|registries)/,
  examples: {
    'https://osf.io/preprints/psyarxiv/ab3de_v2': 'doi:10.31234/osf.io/ab3de',
    'https://psyarxiv.com/ab3de/': 'doi:10.31234/osf.io/ab3de',
  },
});

/** The preprint's DOI, or no id for a community that is not known. */
function preprint(community = '', key = ''): string | string[] {
  const prefix = PREFIXES.get(community);
  return prefix ? `doi:10.${prefix}/osf.io/${key.toLowerCase()}` : [];
}

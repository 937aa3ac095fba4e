/** From an address to the paper it names, by the rules of all sites: a pure function of the address. */
import { knowAddresses, knowWrappings } from './addresses.ts';
import { ARXIV } from './arxiv.ts';
import { BIOMEDICAL } from './biomedical.ts';
import { DOI_HOSTS } from './doi-hosts.ts';
import { INDEXES } from './indexes.ts';
import { LITERATUM } from './literatum.ts';
import { PROCEEDINGS } from './proceedings.ts';
import { PUBLISHERS } from './publishers.ts';
import { REPOSITORIES } from './repositories.ts';
import * as wrappings from './wrappings.ts';

export type { Identity } from './address-rule.ts';
export { identify } from './addresses.ts';

const SITES = [DOI_HOSTS, LITERATUM, PUBLISHERS, PROCEEDINGS, BIOMEDICAL, INDEXES, REPOSITORIES];
knowAddresses([ARXIV, SITES].flat(2));
knowWrappings(wrappings);

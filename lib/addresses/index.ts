/**
 * The registry of address rules: every other file in this folder; and `identify`, which reads addresses by
 * all of them.
 */
import type { AddressRule } from '../identity/address-rule.ts';
import { createIdentifier } from '../identity/identifier.ts';

const files = import.meta.glob<{ default: AddressRule }>(['./*.ts', '!./index.ts'], { eager: true });

/** All address rules, by id. */
export const ADDRESS_RULES: readonly AddressRule[] = Object.values(files)
  .map((file) => file.default)
  .toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** Reads an address by the rules of all sites: the paper that it names, a listing, or neither. */
export const identify = createIdentifier(ADDRESS_RULES);

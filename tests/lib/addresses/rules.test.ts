/**
 * Every address rule reads its own examples, its id is its file's name, and site rules name the address rules
 * of their hosts.
 */
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ADDRESS_RULES, identify } from '@/lib/addresses/index.ts';
import { createIdentifier } from '@/lib/identity/identifier.ts';
import { SITES } from '@/lib/sites/index.ts';

describe.each(ADDRESS_RULES.map((rule) => [rule.id, rule] as const))('the address rule %s', (_, rule) => {
  const byRule = createIdentifier([rule]);

  it('has an example', () => expect(Object.keys(rule.examples)).not.toEqual([]));

  it.each(Object.entries(rule.examples))('reads %s as %s, alone and beside all others', (address, id) => {
    for (const { kind, ids } of [byRule(address), identify(address)]) {
      expect(kind).toBe('paper');
      expect(ids.find((one) => one === id) ?? ids[0] ?? null).toBe(id);
    }
  });
});

describe('the registry', () => {
  it('has each rule under the name of its file', () => {
    const files = Object.keys(import.meta.glob(['/lib/addresses/*.ts', '!/lib/addresses/index.ts']));
    expect(ADDRESS_RULES.map(({ id }) => id)).toEqual(files.map((file) => basename(file, '.ts')).toSorted());
  });

  it('gives the same results in any order of the rules', () => {
    const reversed = createIdentifier(ADDRESS_RULES.toReversed());
    const examples = ADDRESS_RULES.flatMap((rule) => Object.keys(rule.examples));
    expect(examples.map(reversed)).toEqual(examples.map(identify));
  });
});

describe('a site rule', () => {
  it('and its address rules name each other', () => {
    const bySites = SITES.flatMap(({ id, addresses = [] }) => addresses.map((rule) => `${id} ${rule}`));
    const byRules = ADDRESS_RULES.flatMap(({ id, sites = [] }) => sites.map((site) => `${site} ${id}`));
    expect(byRules.toSorted()).toEqual(bySites.toSorted());
  });

  it.each(SITES.map((site) => [site.id, site] as const))(
    '%s names the address rules for the hosts of its examples, and no others',
    (_, { addresses = [], examples }) => {
      const rules = ADDRESS_RULES.filter((rule) => {
        // With a form that fits every path, whatever the rule is for is a paper.
        const isFor = createIdentifier([{ ...rule, papers: [{}] }]);
        return examples.some((example) => isFor(example).kind === 'paper');
      });
      expect(addresses.toSorted()).toEqual(rules.map(({ id }) => id));
    },
  );
});

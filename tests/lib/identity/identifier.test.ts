/**
 * How several address rules are read together: by the exactness of their host patterns, never by their order.
 */
import { describe, expect, it } from 'vitest';
import { defineAddresses, type PaperForm } from '@/lib/identity/address-rule.ts';
import { createIdentifier } from '@/lib/identity/identifier.ts';

const rule = (host: string, ...papers: PaperForm[]) =>
  defineAddresses({ id: 'a-rule', hosts: [host], papers, listings: /^\/list/, examples: {} });

const ADDRESS = 'https://papers.example.org/7';
const OTHER = { kind: 'other', ids: [] };

/** Reads an address by the rules in both orders, which must agree. */
function identifyInAnyOrder(rules: readonly ReturnType<typeof rule>[], address = ADDRESS) {
  const identity = createIdentifier(rules)(address);
  expect(createIdentifier(rules.toReversed())(address)).toEqual(identity);
  return identity;
}

describe('an identifier', () => {
  it('reads nothing without a rule for the host', () => {
    expect(createIdentifier([])(ADDRESS)).toEqual(OTHER);
    expect(createIdentifier([rule('example.org', { id: 'iacr:2026/1' })])(ADDRESS)).toEqual(OTHER);
  });

  it('prefers the rule for the host itself to one for the domain above it', () => {
    const exact = rule('papers.example.org', { id: 'iacr:2026/1' });
    const domain = rule('*.example.org', { id: 'iacr:2026/2' });
    expect(identifyInAnyOrder([exact, domain]).ids).toEqual(['iacr:2026/1']);
  });

  it('reads by the rule for the domain where the one for the host reads no id', () => {
    const exact = rule('papers.example.org', { path: /^\/7$/ });
    const domain = rule('*.example.org', { id: 'iacr:2026/2' });
    expect(identifyInAnyOrder([exact, domain]).ids).toEqual(['iacr:2026/2']);
  });

  it('puts the ids of rules with the same pattern together, in the order of the schemes', () => {
    const one = rule('papers.example.org', { id: 'iacr:2026/1' });
    const other = rule('papers.example.org', { id: 'doi:10.1000/1' });
    expect(identifyInAnyOrder([one, other])).toEqual({
      kind: 'paper',
      ids: ['doi:10.1000/1', 'iacr:2026/1'],
    });
  });

  it('prefers a paper without an id to a listing', () => {
    const paper = rule('*.example.org', { path: /^\/list\/7$/ });
    const listing = rule('papers.example.org');
    const address = 'https://papers.example.org/list/7';
    expect(identifyInAnyOrder([paper, listing], address)).toEqual({ kind: 'paper', ids: [] });
    const exactPaper = rule('papers.example.org', { path: /^\/list\/7$/ });
    expect(identifyInAnyOrder([exactPaper, rule('*.example.org')], address)).toEqual({
      kind: 'paper',
      ids: [],
    });
    expect(identifyInAnyOrder([listing], address)).toEqual({ kind: 'listing', ids: [] });
  });

  it('reads the publisher’s host behind a library’s proxy, whichever way it is written', () => {
    const byHost = rule('*.example.org', {
      host: /^(\w+)\.example\.org$/,
      path: /^\/(\d)$/,
      id: 'iacr:$1/$2',
    });
    for (const host of ['papers.example.org.ezproxy.x.edu', 'papers-example-org.proxy.x.edu'])
      expect(createIdentifier([byHost, rule('papers.example.org')])(`https://${host}/7`).ids).toEqual([
        'iacr:papers/7',
      ]);
  });
});

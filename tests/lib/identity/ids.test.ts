/** Ids as people write them. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withAliases } from '@/lib/identity/aliases.ts';
import { canonicalId, doi, familyName, SCHEMES } from '@/lib/identity/ids.ts';

describe('canonicalId', () => {
  it.each([
    ['arXiv:2012.02046v2', 'arxiv:2012.02046'],
    ['DOI 10.48550/arXiv.2012.02046', 'arxiv:2012.02046'],
    ['math.GT/0309136', 'arxiv:math/0309136'],
    ['doi:10.1000/ABC', 'doi:10.1000/abc'],
    ['info:doi/10.1000/abc', 'doi:10.1000/abc'],
    ['PMC123', 'pmcid:PMC123'],
    ['acl:n19-1423', 'acl:N19-1423'],
    ['openreview:aB-_cD', 'openreview:aB-_cD'],
    ['urn:doi:10.1000/abc', 'doi:10.1000/abc'],
    ['doi:https://doi.org/10.1000/abc', 'doi:10.1000/abc'],
    ['doi.org/10.1000/abc', 'doi:10.1000/abc'],
    ['DOI：10.1000/abc', 'doi:10.1000/abc'],
    ['10.1000/abc}', 'doi:10.1000/abc'],
    ['10.1000/abc。', 'doi:10.1000/abc'],
    ['10.1000/abc”', 'doi:10.1000/abc'],
    ['10.1000/abc’', 'doi:10.1000/abc'],
    ['“10.1000/abc”,', 'doi:10.1000/abc'],
    ['[10.1000/abc]', 'doi:10.1000/abc'],
    ['(doi:10.1000/abc)', 'doi:10.1000/abc'],
    ['<10.1000/abc>;', 'doi:10.1000/abc'],
    ['（10.1000/abc）', 'doi:10.1000/abc'],
    ['10.1000/a{b}', 'doi:10.1000/a{b}'],
    ['{10.1000/a{b}}', 'doi:10.1000/a{b}'],
    ['10.1000/a\\_b', 'doi:10.1000/a_b'],
    ['10.1000/a\u200bb\u2010c', 'doi:10.1000/ab-c'],
    ['[arXiv:2101.00001]', 'arxiv:2101.00001'],
    ['arXiv:2101.00001v3 [cs.CL] 3 Jan 2021', 'arxiv:2101.00001'],
    ['(PMC123).', 'pmcid:PMC123'],
    ['url:https://example.org/a/', 'url:https://example.org/a/'],
  ])('%s is %s', (said, id) => {
    expect(canonicalId(said)).toBe(id);
  });

  it.each([
    '2013.12345',
    'foo/1234567',
    'https://doi.org/10.1000/1',
    '10.1000/../x',
    `10.1000/${'x'.repeat(1e6)}`,
    `s2:${'x'.repeat(1e6)}`,
    'acl:x',
    '',
  ])('knows no id in %.40s', (said) => {
    expect(canonicalId(said)).toBeUndefined();
  });

  it('is its own canonical form', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', 'doi:', ...SCHEMES.map((s) => `${s}:`)),
        fc.string(),
        (scheme, rest) => {
          const id = canonicalId(scheme + rest);
          expect(canonicalId(id ?? '')).toBe(id);
        },
      ),
    );
  });
});

describe('doi', () => {
  it('takes off what a sentence leaves behind, but not brackets of its own', () => {
    expect(doi('10.1000/182).')).toBe('doi:10.1000/182');
    expect(doi('10.1016/0584-8539(76)80131')).toBe('doi:10.1016/0584-8539(76)80131');
    expect(doi('10.1016/s0140(20)')).toBe('doi:10.1016/s0140(20)');
  });
});

describe('withAliases', () => {
  it.each([
    ['10.1101/2020.01.01.123456v2', '10.1101/2020.01.01.123456'],
    ['10.1101/123456v1', '10.1101/123456'],
    ['10.22541/au.158.99/v1', '10.22541/au.158.99'],
  ])('knows the version %s as one of %s', (version, whole) => {
    expect(withAliases([`doi:${version}`])).toContain(`doi:${whole}`);
  });

  it('adds what follows from an id, and what follows from that', () => {
    expect(withAliases(['repec:nbr:nberwo:11309'])).toEqual([
      'repec:nbr:nberwo:11309',
      'nber:w11309',
      'doi:10.3386/w11309',
    ]);
  });

  it('makes versions with DOIs of their own meet', () => {
    const [first, second] = ['1', '2'].map((v) => withAliases([`doi:10.20944/preprints202202.0276.v${v}`]));
    expect(first?.filter((id) => second?.includes(id))).toEqual(['doi:10.20944/preprints202202.0276']);
  });
});

describe('familyName', () => {
  it.each([
    ['Vaswani, Ashish', 'Vaswani'],
    ['Ashish Vaswani', 'Vaswani'],
    ['Vaswani A', 'Vaswani'],
    ['Laurens van der Maaten', 'Maaten'],
    ['van der Maaten, Laurens', 'Maaten'],
    ['Wei Wang 0001', 'Wang'],
    ['John Smith Jr.', 'Smith'],
    ['Plato', 'Plato'],
  ])('%s: %s', (author, family) => {
    expect(familyName(author)).toBe(family);
  });
});

it.each([
  ['arXiv:%202101.00001', 'arxiv:2101.00001'],
  ['arXiv%3A2101.00001', 'arxiv:2101.00001'],
  ['10.1000%2Fabc', 'doi:10.1000/abc'],
  ['doi:%2010.1000%2Fabc', 'doi:10.1000/abc'],
])('decodes %s once', (text, id) => {
  expect(canonicalId(text)).toBe(id);
  expect(canonicalId(id)).toBe(id);
});

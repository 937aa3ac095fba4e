/** DOIs in the addresses of publishers' pages. */
import { describe, expect, it } from 'vitest';
import {
  embeddedDoi,
  numberedDoi,
  unescapedDoi,
  versionedDoi,
  wholeDoi,
} from '@/lib/identity/embedded-doi.ts';
import { parseAddress } from '@/lib/identity/parse-address.ts';

it.each([
  ['10.1002/fog.20077', 'doi:10.1002/fog.20077'],
  ['10.1002/fog.20077/abstract', 'doi:10.1002/fog.20077'],
  ['10.1002/fog.20077/full-text/part', 'doi:10.1002/fog.20077'],
  ['10.1000/fog.full.pdf', 'doi:10.1000/fog'],
  ['10.1000/fog.html', 'doi:10.1000/fog'],
  ['10.1000/fog/lake', 'doi:10.1000/fog/lake'],
  ['10.1000/', undefined],
  ['x10.1000/fog', undefined],
])('of %s is %s', (rest, id) => {
  expect(embeddedDoi(rest)).toBe(id);
});

it('leaves out versions', () => {
  expect(versionedDoi('10.1101/2021.11.08.467690v2.full.pdf')).toBe('doi:10.1101/2021.11.08.467690');
  expect(versionedDoi('10.1101/2021.11.08.467690v12')).toBe('doi:10.1101/2021.11.08.467690');
  expect(versionedDoi('10.1000/fogv2')).toBe('doi:10.1000/fogv2');
});

it('leaves out the publisher’s own number and title', () => {
  expect(numberedDoi('10.1182/fog.2019004397/474417/Some-Title')).toBe('doi:10.1182/fog.2019004397');
  expect(numberedDoi('10.1182/fog.2019004397/474417')).toBe('doi:10.1182/fog.2019004397');
  expect(numberedDoi('10.1182/fog.1/12')).toBe('doi:10.1182/fog.1/12');
});

it.each([
  ['10.1000/a%3Cb', '10.1000/a<b'],
  ['doi: 10.1000/a%3Cb', 'doi: 10.1000/a<b'],
  ['info:doi/10.1000/a%253Cb', 'info:doi/10.1000/a%3Cb'],
  ['10.1000/a%b', '10.1000/a%b'],
  ['10.1000/a%3C%', '10.1000/a%3C%'],
  ['see 10.1000/a%3Cb', 'see 10.1000/a%3Cb'],
])('%s is decoded to %s', (text, plain) => {
  expect(unescapedDoi(text)).toBe(plain);
});

describe('a DOI that stands whole in an address', () => {
  const whole = (rest: string, inPath?: boolean) =>
    wholeDoi(parseAddress(new URL(`https://press.example${rest}`)), inPath);

  it.each([
    ['/?doi=10.1000/fog', 'doi:10.1000/fog'],
    ['/?id=doi:10.1000/fog', 'doi:10.1000/fog'],
    ['/?to=https://doi.org/10.1000/fog', 'doi:10.1000/fog'],
    ['/?x=1&doi=10.1000/fog', 'doi:10.1000/fog'],
    ['/content/10.1000/fog', 'doi:10.1000/fog'],
    ['/content/10.1000/fog/pdf', 'doi:10.1000/fog'],
    ['/?q=10.1000/fog', undefined],
    ['/search?doi=10.1000/fog', undefined],
    ['/?doi=10.1000/fog,10.1000/lake', undefined],
    ['/?doi=see10.1000/fog', undefined],
    [`/?doi=10.1000/${'x'.repeat(500)}`, undefined],
    ['/journal/10.1000/fog', undefined],
    ['/content/10.1000/a/b/c/d', undefined],
    ['/content/fog', undefined],
  ])('%s: %s', (rest, id) => {
    expect(whole(rest)).toBe(id);
  });

  it('is not looked for in the path of a list', () => {
    expect(whole('/content/10.1000/fog', false)).toBeUndefined();
    expect(whole('/content/x?doi=10.1000/fog', false)).toBe('doi:10.1000/fog');
  });
});

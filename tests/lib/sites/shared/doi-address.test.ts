/** Finds the DOIs in publishers' addresses, decoded and without duplicates. */
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { doiIn, doisOf } from '@/lib/sites/shared/doi-address.ts';

test.each([
  ['/doi/10.1000/abc.1', '10.1000/abc.1'],
  ['https://pubs.example/doi/abs/10.1000/jp000606%2B?src=1#x', '10.1000/jp000606+'],
  ['/doi/full/10.1000/a/b/', '10.1000/a/b'],
  ['/doi/10.1000/100%', '10.1000/100%'],
  ['/toc/abc/10/1', undefined],
  [undefined, undefined],
])('doiIn finds in %s the DOI %s', (address, doi) => {
  expect(doiIn(address)).toBe(doi);
});

test('doisOf returns the DOI of a row once, though several links contain it', () => {
  const { document } = parseHTML(
    '<div><a href="/doi/10.1000/a">T</a><a href="/doi/pdf/10.1000/a">PDF</a><a href="/x">X</a></div>',
  );
  expect(doisOf(document.querySelector('div') ?? document.body, 'a')).toEqual(['10.1000/a']);
});

/** Finds arXiv numbers of both styles at the end of a path, without version. */
import { expect, test } from 'vitest';
import { arxivAddress, arxivNumberIn, yearOfArxivNumber } from '@/lib/sites/shared/arxiv-number.ts';

test.each([
  ['/abs/2401.00001v2', '2401.00001'],
  ['https://www.alphaxiv.org/overview/2401.00001?tab=blog', '2401.00001'],
  ['/pdf/0704.0001.pdf', '0704.0001'],
  ['/html/math/0309136v1/', 'math/0309136'],
  ['/abs/math.GT/0309136', 'math.GT/0309136'],
  ['/arxiv/2401.00001/scites', undefined],
  ['/arxiv/quant-ph', undefined],
  ['/papers/v22/2401.html', undefined],
  [null, undefined],
])('arxivNumberIn finds in %s the number %s', (address, number) => {
  expect(arxivNumberIn(address)).toBe(number);
});

test.each([
  ['2401.00001', 2024],
  ['hep-th/9108001', 1991],
  ['math/0309136', 2003],
  [undefined, undefined],
])('yearOfArxivNumber of %s is %s', (number, year) => {
  expect(yearOfArxivNumber(number)).toBe(year);
});

test('arxivAddress returns undefined without a number', () => {
  expect(arxivAddress('2401.00001')).toBe('https://arxiv.org/abs/2401.00001');
  expect(arxivAddress(undefined)).toBeUndefined();
});

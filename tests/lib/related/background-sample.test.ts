/** Tests of the background sample: how it is read, and which texts are near to papers of all sciences. */
import { expect, it } from 'vitest';
import { commonnessBy, decodeSample } from '@/lib/related/background-sample.ts';
import { parseTable } from '@/lib/related/background-table.ts';
import { encodeTable } from '@/tests/training/encode-table.ts';

const content = {
  documents: 100,
  terms: ['model', 'languag', 'lake'],
  documentFrequencies: [50, 20, 2],
  dimensions: 2,
  vectors: Float64Array.from([1, 0, 0.9, 0.1, 0, 1]),
};
const sample = [
  new Map([
    ['model', 3],
    ['languag', 1],
    ['unknown', 7],
  ]),
  new Map([['model', 2]]),
];

it('is read as it was written, without terms that the table lacks', () => {
  const table = parseTable(encodeTable({ ...content, sample }));
  expect(table && decodeSample(table)).toEqual([
    new Map([
      ['model', 3],
      ['languag', 1],
    ]),
    new Map([['model', 2]]),
  ]);
});

it('makes a text of common words common, and one of rare words not', () => {
  const commonness = commonnessBy(parseTable(encodeTable({ ...content, sample })));
  expect(commonness({ title: 'A language model' })).toBeGreaterThan(0.1);
  expect(commonness({ title: 'Of a lake' })).toBe(0);
});

it('makes no text common where there is none', () => {
  expect(commonnessBy(undefined)({ title: 'A language model' })).toBe(0);
  expect(commonnessBy(parseTable(encodeTable(content)))({ title: 'A language model' })).toBe(0);
});

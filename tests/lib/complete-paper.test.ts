/** Fills the gaps of a record from another record of the same paper. */
import { expect, it } from 'vitest';
import { fillGaps } from '@/lib/complete-paper.ts';
import type { Paper } from '@/lib/paper.ts';

const FOG: Paper = {
  title: 'Fog',
  authors: ['Ada Vane', 'Bo Quill'],
  abstract: 'Short.',
  ids: ['doi:10.5555/fog'],
};

it('fillGaps fills missing fields, takes a longer abstract and changes nothing else', () => {
  const other: Paper = {
    title: 'FOG',
    authors: [],
    abstract: 'Short. And longer.',
    ids: ['arxiv:2001.00001', 'doi:10.5555/fog'],
    year: 2020,
    venue: 'Clouds',
  };
  expect(fillGaps(FOG, other)).toEqual({
    ...FOG,
    abstract: 'Short. And longer.',
    ids: ['doi:10.5555/fog', 'arxiv:2001.00001'],
    year: 2020,
    venue: 'Clouds',
  });
});

it.each([
  [['A. Vane', 'B. Quill', 'Cy Reed'], 3],
  [['Ada Vane1', 'Bo Quill1,2', 'Editor'], 2],
  [['Somebody Else', 'And Another', 'A Third'], 2],
])('fillGaps takes the authors %j only if they include all known ones and more', (authors, count) => {
  expect(fillGaps(FOG, { ...FOG, authors }).authors).toHaveLength(count);
});

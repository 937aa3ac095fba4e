/** Two records of one paper made into one. */
import { expect, it } from 'vitest';
import { completed } from '@/lib/complete-paper.ts';
import type { Paper } from '@/lib/paper.ts';
import { people } from '@/tests/lib/people.ts';

const FOG: Paper = {
  title: 'Fog',
  authors: people('Ada Vane', 'Bo Quill'),
  abstract: 'Short.',
  ids: ['doi:10.5555/fog'],
};

it('fills gaps and takes a fuller abstract, and replaces nothing else', () => {
  const said: Paper = {
    title: 'FOG',
    authors: [],
    abstract: 'Short. And longer.',
    ids: ['arxiv:2001.00001', 'doi:10.5555/fog'],
    year: 2020,
    venue: 'Clouds',
  };
  expect(completed(FOG, said)).toEqual({
    ...FOG,
    abstract: 'Short. And longer.',
    ids: ['doi:10.5555/fog', 'arxiv:2001.00001'],
    year: 2020,
    venue: 'Clouds',
  });
});

it.each([
  [['A. Vane', 'B. Quill', 'Cy Reed'], 3],
  [['Ada Vane-Reed', 'Bo Quill', 'Editor'], 2],
  [['Somebody Else', 'And Another', 'A Third'], 2],
])('takes %j for the authors only if they are the same people and more', (authors, count) => {
  expect(completed(FOG, { ...FOG, authors: people(...authors) }).authors).toHaveLength(count);
});

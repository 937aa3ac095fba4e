/** Which readings of one page are of one paper. */
import { expect, it } from 'vitest';
import { identify } from '@/lib/addresses/index.ts';
import { type Draft, type Paper, toPaper } from '@/lib/paper.ts';
import { PaperIndex } from '@/lib/paper-index.ts';

function read(draft: Draft): Paper {
  const checked = toPaper(draft, { identify });
  if (!checked.ok) throw new Error(checked.reason);
  return checked.paper;
}

const found = (one: Draft, other: Draft) => {
  const papers = new PaperIndex<string>();
  papers.set(read(one), 'one');
  return papers.find(read(other));
};

const TITLE = 'Sparse codes of thought in alpine lakes';

it.each<[string, Draft, Draft]>([
  ['an editorial of another', editorial('Y. Zhang'), editorial('Q. Zhang')],
  ['given names', { title: TITLE, authors: ['Bob Smith'] }, { title: TITLE, authors: ['Jane Smith'] }],
  [
    'collaborations',
    { title: TITLE, authors: ['ATLAS Collaboration'] },
    { title: TITLE, authors: ['CMS Collaboration'] },
  ],
  ['headings', { title: 'Introduction' }, { title: 'Introduction' }],
  [
    'editorials of two years',
    { ...editorial('Y. Zhang'), year: 2019 },
    { ...editorial('Y. Zhang'), year: 2020 },
  ],
])('tells two rows from each other: %s', (_, one, other) => {
  expect(found(one, other)).toBeUndefined();
});

it.each<[string, Draft, Draft]>([
  ['an editorial', editorial('Y. Zhang'), editorial('Y. Zhang')],
  ['an initial and a name', { title: TITLE, authors: ['Smith B'] }, { title: TITLE, authors: ['Bob Smith'] }],
  ['an id', { title: TITLE, ids: ['10.1000/a'] }, { title: 'Fog', ids: ['10.1000/A'] }],
  ['a title alone', { title: TITLE }, { title: `${TITLE}.` }],
  [
    'an address',
    { title: 'Introduction', url: 'https://x.example/1' },
    { title: 'Intro', url: 'https://x.example/1' },
  ],
])('knows a row again: %s', (_, one, other) => {
  expect(found(one, other)).toBe('one');
});

it('has every value once, and finds one by the id of its title', () => {
  const papers = new PaperIndex<string>();
  const [bob, jane] = [
    read({ title: TITLE, authors: ['Bob Smith'] }),
    read({ title: TITLE, authors: ['Jane Smith'] }),
  ];
  papers.set(bob, 'bob');
  papers.set(jane, 'jane');
  papers.set(read({ title: 'Introduction' }), 'heading');
  expect([...papers.values()]).toEqual(['bob', 'jane', 'heading']);
  expect(papers.get(bob.ids[0] ?? '')).toBe('bob');
});

function editorial(author: string): Draft {
  return { title: 'Guest Editorial', authors: [author], year: 2021 };
}

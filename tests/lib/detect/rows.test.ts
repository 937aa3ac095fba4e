/** The rows of listings without a rule: siblings that follow a title, people, and rows without a link. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../pages/standards.ts';
import { detect } from '../../pages/detect.ts';

const TITLES = [
  'Counting Gulls at Low Tide',
  'Mooring by Moonlight Alone',
  'Ropes, Knots and Memories',
  'A Survey of Fog',
];
const ABSTRACT =
  'We count gulls on nine beaches at low tide, over three winters and by two people each, and say how sure we are of each count and why we think so, with every count in a table.';
const link = (i: number) => `<a href="https://doi.org/10.1000/${i}">${TITLES[i]}</a>`;

/** The papers of a page whose rows are made from their numbers. */
function papersOf(row: (i: number) => string, { count = 3, after = '' } = {}) {
  const rows = Array.from({ length: count }, (_, i) => row(i)).join('\n');
  const html = `<html><body><main><h2>Accepted papers</h2>${rows}${after}</main></body></html>`;
  return detect(parse(html), new URL('https://lists.example.org/fog')).papers;
}

describe('a row of several siblings', () => {
  const people = [
    '<ul><li>Ada Vane</li><li>Bo Quill</li></ul>',
    '<ul><li>Cy Reed</li></ul>',
    '<p>Di Sand and Ed Tarn</p>',
  ];
  const row = (i: number) => `<h3>${link(i)}</h3>${people[i]}<p>${ABSTRACT}</p>`;

  it('has the authors and the abstract that follow its title', () => {
    expect(papersOf(row).map(({ title, authors, abstract }) => [title, authors, abstract])).toEqual([
      [TITLES[0], ['Ada Vane', 'Bo Quill'], ABSTRACT],
      [TITLES[1], ['Cy Reed'], ABSTRACT],
      [TITLES[2], ['Di Sand', 'Ed Tarn'], ABSTRACT],
    ]);
  });

  it('has the items of a list that is called authors, and not what else has that name', () => {
    const papers = papersOf(
      (i) => `<h3>${link(i)}</h3><ul class="authors"><li>Ada Vane</li><li>Bo Quill</li></ul>`,
    );
    expect(papers.map(({ authors }) => authors)).toEqual([0, 1, 2].map(() => ['Ada Vane', 'Bo Quill']));
  });

  it('ends for the last row where it ended for the one before', () => {
    const papers = papersOf(
      (i) => `<h3>${link(i)}</h3><p>${i === 2 ? 'To appear' : 'Ada Vane, Bo Quill'}</p>`,
      {
        after: '<p>Programme chairs: see below</p><p>Eva Chair, Fritz Chair</p>',
      },
    );
    expect(papers.map(({ authors }) => authors)).toEqual([
      ['Ada Vane', 'Bo Quill'],
      ['Ada Vane', 'Bo Quill'],
      [],
    ]);
  });

  it('is the title’s element alone where more than a title stands in it', () => {
    const papers = papersOf(
      (i) =>
        `<p>${link(i)}, a paper about which more is to be said than this line</p><div>Ada Vane, Bo Quill</div>`,
    );
    expect(papers.map(({ authors }) => authors)).toEqual([[], [], []]);
  });
});

describe('the people of a row', () => {
  it.each([
    [
      'Ada Vane (North College), Bo Quill (University of Southey) and Cy Reed (North College)',
      ['Ada Vane', 'Bo Quill', 'Cy Reed'],
    ],
    ['Ada Vane (North College)', ['Ada Vane']],
    ['Ada Vane, Bo Quill,<br>Cy Reed', ['Ada Vane', 'Bo Quill', 'Cy Reed']],
    ['Ada Vane, Bo Quill,', ['Ada Vane', 'Bo Quill']],
    ['Session 3 (North College), Room 4', []],
  ])('are read from %s', (line, authors) => {
    const papers = papersOf((i) => `<div class="row"><div>${link(i)}</div><div>${line}</div></div>`);
    expect(papers.map((paper) => paper.authors)).toEqual([0, 1, 2].map(() => authors));
  });
});

describe('a list with links', () => {
  const row = (title: string, line: string) =>
    `<div class="row"><strong>${title}</strong><div>${line}</div></div>`;
  const rows = (line: string) => (i: number) =>
    row(i === 3 ? (TITLES[3] ?? '') : link(i), i === 3 ? line : 'Ada Vane, Bo Quill');

  it('has a row without a link read if people stand in it', () => {
    const papers = papersOf(rows('Cy Reed and Di Sand'), { count: 4 });
    expect(papers.map(({ title, authors }) => [title, authors.length])).toEqual(
      TITLES.map((title) => [title, 2]),
    );
  });

  it('has a row without a link left out if no people stand in it', () => {
    expect(papersOf(rows('Coffee in the hall'), { count: 4 })).toHaveLength(3);
  });
});

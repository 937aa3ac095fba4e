/** Reads listings and mentions by their links, on pages without a site rule. */
import { describe, expect, it } from 'vitest';
import { address, parse, source } from '../../pages/standards.ts';
import { detect, readPage } from '../../pages/detect.ts';

const URL_OF_PAGE = new URL('https://lists.example.org/fog');

function listed(html: string): string[] {
  return detect(parse(html), URL_OF_PAGE).papers.map((paper) => paper.title);
}

function mentions(name: string, options?: { mentions: boolean }): string[] {
  const found = [...readPage(parse(source(name)), address(name), options)];
  return found.flatMap((one) => (one?.mention ? [one.paper.title] : []));
}

/** The markup of `count` rows, each made by `row` from its number. */
function rows(row: (i: number) => string, count = 3): string {
  return Array.from({ length: count }, (_, i) => row(i)).join('\n');
}

describe('a reading list', () => {
  const { papers } = detect(parse(source('reading-list')), address('reading-list'));

  it('has its short titles and the rows without a known link read too', () => {
    expect(papers.map((paper) => paper.title)).toEqual([
      'Fog Nets',
      'Seeing Through Fog with Many Small Lanterns',
      'A Survey of Low Cloud',
      'Fog Before Preprints',
    ]);
  });

  it('has authors if a line contains only names', () => {
    expect(papers.map((paper) => paper.authors)).toEqual([
      ['Ada Vane', 'Bo Quill'],
      ['Cy Reed', 'Ada Vane'],
      [],
      [],
    ]);
  });

  it('has navigation and related work read as mentions', () => {
    const neighbours = mentions('reading-list').map((title) => title.replace(/ (?:Number|on) \S+$/, ''));
    expect(neighbours).toEqual([
      ...Array(3).fill('Trending Paper'),
      ...Array(3).fill('A Neighbouring Paper'),
    ]);
  });
});

it('readPage reads a definition list with links in dt and fields in dd', () => {
  const { papers } = detect(parse(source('definition-list')), address('definition-list'));
  expect(papers.map(({ title, authors, pdfUrl }) => [title, authors.length, pdfUrl])).toEqual([
    ['Fog I', 2, 'https://arxiv.org/pdf/2001.00001'],
    ['The Second Paper about Fog', 1, 'https://arxiv.org/pdf/2001.00002'],
    ['The Third Paper about Fog', 1, 'https://arxiv.org/pdf/2001.00003'],
  ]);
});

describe('a table of contents without known links', () => {
  it('is read if its rows have a title, authors and a PDF', () => {
    const { papers } = detect(parse(source('issue')), address('issue'));
    expect(papers.map(({ title, authors, pdfUrl }) => [title, authors, pdfUrl?.slice(-5)])).toEqual([
      ['Mooring by Moonlight', ['Ada Vane', 'Bo Quill'], '/11/8'],
      ['Counting Gulls at Low Tide', ['Cy Reed'], '/12/9'],
      ['Ropes, Knots and Other Memories', ['Bo Quill'], '13/10'],
    ]);
  });

  it('is not read if its rows have no authors', () => {
    const html = source('issue').replaceAll(/<div class="authors">.*?<\/div>/g, '');
    expect(detect(parse(html), address('issue')).papers).toEqual([]);
  });
});

it('readPage mentions the papers linked in prose, named by id if the link text is not a title', () => {
  expect(mentions('blog')).toEqual([
    'Denser Than Before: Fog Revisited',
    'arxiv:2001.00002',
    'On Low Cloud and Its Discontents',
  ]);
});

it('readPage mentions the references on the page of a paper', () => {
  expect(mentions('highwire')).toEqual(['Another Paper Altogether and Its Long Title']);
  expect(mentions('highwire', { mentions: false })).toEqual([]);
});

describe('a row', () => {
  const row = (i: number) =>
    `<li><a href="https://arxiv.org/abs/2001.0000${i}">Paper Number ${i} of Several</a></li>`;

  it('is read in a wrapper of the whole page with a class like "footer-borders"', () => {
    expect(listed(`<div class="footer-borders"><h1>Papers</h1><ul>${rows(row)}</ul></div>`)).toHaveLength(3);
    expect(listed(`<div class="footer-links"><ul>${rows(row)}</ul></div>`)).toEqual([]);
  });

  it('is read whatever its position classes (first, odd, last)', () => {
    const classes = ['views-row first odd row-1', 'views-row even row-2', 'views-row last odd row-3'];
    const html = classes.map((name, i) => row(i).replace('<li>', `<li class="${name}">`));
    expect(listed(`<ul>${html.join('')}</ul>`)).toHaveLength(3);
  });

  it('is read only if there are at least three alike', () => {
    expect(listed(`<ul>${rows(row, 2)}</ul>`)).toEqual([]);
    expect(listed(`<ul>${rows(row, 3)}</ul>`)).toHaveLength(3);
  });

  it.each([
    'nav',
    'aside',
    'div class="related-articles"',
    'section id="references"',
    'div role="navigation"',
  ])('is not read in <%s>', (tag) => {
    expect(listed(`<${tag}><ul>${rows(row)}</ul></${tag.split(' ')[0]}>`)).toEqual([]);
  });

  it.each(['References', 'Cited by', 'You may also like', 'Endnotes'])(
    'is not read under the heading "%s"',
    (heading) => {
      expect(listed(`<div><h2>${heading}</h2></div><ul>${rows(row)}</ul>`)).toEqual([]);
      expect(listed(`<h2>${heading}</h2><p>…</p><h2>Papers</h2><ul>${rows(row)}</ul>`)).toHaveLength(3);
    },
  );

  it('makes one paper of a preprint and its published version', () => {
    const both = (i: number) =>
      `<li><b>Paper Number ${i} of Several</b> <a href="https://arxiv.org/abs/2001.0000${i}">arXiv</a>
       <a href="https://doi.org/10.5555/x${i}">doi</a></li>`;
    const { papers } = detect(parse(`<ul>${rows(both)}</ul>`), URL_OF_PAGE);
    expect(papers.map((paper) => paper.ids)).toEqual(
      [0, 1, 2].map((i) => [`arxiv:2001.0000${i}`, `doi:10.5555/x${i}`]),
    );
  });

  it('takes the long text of a second link as the abstract', () => {
    const card = (
      i: number,
    ) => `<article><h3><a href="https://arxiv.org/abs/2001.0000${i}">Paper ${i} of Several</a></h3>
      <a href="https://arxiv.org/abs/2001.0000${i}"><p>${'Long words are said here. '.repeat(9)}</p></a></article>`;
    const { papers } = detect(parse(rows(card)), URL_OF_PAGE);
    expect(papers.map((paper) => paper.abstract.slice(0, 25))).toEqual(
      Array(3).fill('Long words are said here.'),
    );
  });

  it('may have a short title at the position of the other titles', () => {
    const titles = [
      'Star-Transformer',
      'Paper of Many Words',
      'Another of Many Words',
      'A Third of Many Words',
    ];
    const html = titles.map(
      (title, i) => `<li><a href="https://arxiv.org/abs/2001.0000${i}">${title}</a></li>`,
    );
    expect(listed(`<ul>${html.join('')}</ul>`)).toEqual(titles);
  });
});

/**
 * Tests that bibliographies of each format are read, told apart by content, and that bad entries cost
 * themselves.
 */
import { describe, expect, it } from 'vitest';
import { identify } from '@/lib/addresses/index.ts';
import { type Bibliography, readBibliography } from '@/lib/exchange/bibliography.ts';
import { kindOf } from '@/lib/exchange/kind.ts';
import { fullName } from '@/lib/names/name.ts';

const read = (text: string) => readBibliography(text, identify);
const titles = ({ papers }: Bibliography) => papers.map(({ title }) => title);

const BIBTEX = String.raw`@comment{jabref-meta: grouping}
@string{jok = "Journal of {Kettles}"}
@article{roe20,
  title = {The {Fog} of $\alpha$ and {\'e}tale maps}, author = "Roe, Ada and {Fog Team} and others",
  journal = jok # { B}, year = 2020, month = may, pages = {1--4}, number = 2, volume = 3,
  doi = {https://doi.org/10.1000/x}, eprint = {2001.00001}, archiveprefix = {arXiv}, keywords = {fog; mist},
}
@inproceedings{poe, title = {Broken, author = {Poe, B}
}
@inproceedings{poe21, title = {On Pots}, author = {van der Poe, Ben}, crossref = {proc}}
@proceedings{proc, title = {Proceedings of Pots}, year = 2021, publisher = {Pot Press}}
`;
const RIS = `TY  - JOUR
T1  - Of pans
AU  - Roe, Ada
AU  - Poe, Ben, Jr.
PY  - 2019/05/03
JO  - J. Pans
SP  - 4
EP  - 9
KW  - pan
DO  - 10.1000/pan
ER  -\x20

TY  - THES
TI  - Of lids
`.replaceAll('\\x20', ' ');

describe('kindOf', () => {
  it.each([
    [BIBTEX, 'bibtex'],
    [RIS, 'ris'],
    ['[{"id": "a", "title": "B"}]', 'csl'],
    ['10.1000/x\nhttps://arxiv.org/abs/2001.00001', 'list'],
  ])('tells by what is in the text: %#', (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });
});

describe('a BibTeX file', () => {
  const found = read(BIBTEX);

  it('is read with its macros, TeX and parents', () => {
    expect(titles(found)).toEqual(["The Fog of $\\alpha$ and {\\'e}tale maps", 'On Pots']);
    expect(found.papers[0]).toMatchObject({
      venue: 'Journal of Kettles B',
      year: 2020,
      date: '2020-05',
      volume: '3',
      issue: '2',
      pages: '1-4',
      type: 'article',
      authorsCut: true,
      keywords: ['fog', 'mist'],
    });
    expect(found.papers[0]?.ids).toEqual(expect.arrayContaining(['arxiv:2001.00001', 'doi:10.1000/x']));
    expect(found.papers[0]?.authors.map(fullName)).toEqual(['Ada Roe', 'Fog Team']);
    expect(found.papers[1]).toMatchObject({
      venue: 'Proceedings of Pots',
      year: 2021,
      publisher: 'Pot Press',
      authors: [{ family: 'Poe', given: 'Ben', particle: 'van der' }],
    });
  });

  it('loses only the entry that is broken, and says where', () => {
    expect(found.unread).toHaveLength(1);
    expect(found.unread[0]?.line).toBe(8);
  });
});

describe('a RIS file', () => {
  it('is read, also where the last record has no end', () => {
    const found = read(RIS);
    expect(titles(found)).toEqual(['Of pans', 'Of lids']);
    expect(found.papers[0]).toMatchObject({
      date: '2019-05-03',
      venue: 'J. Pans',
      pages: '4-9',
      keywords: ['pan'],
      ids: ['doi:10.1000/pan'],
    });
    expect(found.papers[0]?.authors[1]).toEqual({ family: 'Poe', given: 'Ben', suffix: 'Jr.' });
    expect(found.papers[1]?.type).toBe('thesis');
  });
});

describe('CSL-JSON', () => {
  it('is read item by item, and what is no item is told', () => {
    const items = [
      {
        title: 'Of spoons',
        author: [{ family: 'Roe', given: 'Ada' }, { literal: 'others' }],
        DOI: '10.1000/s',
      },
      7,
      { author: [] },
    ];
    const found = read(JSON.stringify(items));
    expect(found.papers).toHaveLength(1);
    expect(found.papers[0]).toMatchObject({ title: 'Of spoons', authorsCut: true, ids: ['doi:10.1000/s'] });
    expect(found.unread).toEqual([
      { line: 2, reason: 'It is no item.' },
      { line: 3, reason: 'It has no title.' },
    ]);
  });

  it('is refused where it is no JSON', () => {
    expect(() => read('[{"title": ')).toThrow(SyntaxError);
  });
});

describe('a pasted list', () => {
  it('is of ids and addresses, or of titles and abstracts', () => {
    const abstract = 'We look at forks. '.repeat(30).trim();
    const text = `Of forks and knives\r\n${abstract}\r\n\r\n10.1000/x\r\nhttps://arxiv.org/abs/2001.00001\r\nOf cups`;
    const found = read(text);
    expect(titles(found)).toEqual([
      'Of forks and knives',
      '10.1000/x',
      'https://arxiv.org/abs/2001.00001',
      'Of cups',
    ]);
    expect(found.papers[0]?.abstract).toBe(abstract);
    expect(found.papers[1]?.ids).toEqual(['doi:10.1000/x']);
    expect(found.papers[2]?.ids).toContain('arxiv:2001.00001');
  });
});

it('a file that is no text is refused', () => {
  expect(() => read('PK\0\0')).toThrow('no text');
});

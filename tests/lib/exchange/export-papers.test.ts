/** Tests that what is exported is read back, and is safe to open. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identify } from '@/lib/addresses/index.ts';
import { readBibliography } from '@/lib/exchange/bibliography.ts';
import { EXPORT_FORMATS } from '@/lib/exchange/export-formats.ts';
import { exportPapers } from '@/lib/exchange/export-papers.ts';
import { type Paper, toPaper } from '@/lib/paper.ts';

const word = fc.constantFrom(
  'kettle',
  'Pot',
  'näive',
  'été',
  'lid',
  'spoon',
  '机器',
  'C++',
  'A&B',
  '50%',
  'x_1',
);
const words = fc.array(word, { minLength: 2, maxLength: 6 }).map((list) => `The ${list.join(' ')}`);
const paper = fc
  .record({
    title: words,
    authors: fc.uniqueArray(
      fc.constantFrom('Roe, Ada', 'van der Poe, Ben', 'Doe, Zoë, Jr.', '{Fog & Mist Team}'),
      {
        maxLength: 4,
      },
    ),
    abstract: words,
    venue: words,
    year: fc.integer({ min: 1900, max: 2030 }),
    volume: fc.constantFrom('3', '12'),
    pages: fc.constantFrom('1-4', '12-34'),
    type: fc.constant('article' as const),
    ids: fc.constantFrom(['10.1000/x'], ['10.1000/y', 'arXiv:2001.00001']),
    keywords: fc.uniqueArray(fc.constantFrom('fog', 'mist', 'rain'), { maxLength: 3 }),
  })
  .map((draft): Paper => {
    const checked = toPaper(draft, { identify });
    if (!checked.ok) throw new Error(checked.reason);
    return checked.paper;
  })
  // What bibtex demands of an article; another is written as `misc`, which has fewer fields.
  .filter(({ authors }) => authors.length > 0);

describe('exportPapers', () => {
  it.each(['bib', 'ris', 'json'] as const)('writes %s from which each paper is read back', (format) => {
    fc.assert(
      fc.property(fc.array(paper, { minLength: 1, maxLength: 5 }), (papers) => {
        const { papers: back, unread } = readBibliography(
          [...exportPapers(papers, format)].join(''),
          identify,
        );
        expect(unread).toEqual([]);
        const essence = ({ title, authors, year, volume, pages, ids, keywords = [] }: Paper) => ({
          title: title.replace(/[{}\\]/g, ''),
          authors: authors.length,
          year,
          volume,
          pages,
          ids: ids.toSorted(),
          keywords,
        });
        const plain = (one: Paper) => ({ ...essence(one), title: undefined });
        expect(back.map(plain)).toEqual(papers.map(plain));
      }),
      { numRuns: 40 },
    );
  });

  it('gives each entry a key of its own', () => {
    const [one] = fc.sample(paper, 1);
    if (!one) throw new Error('no paper');
    const bib = [...exportPapers([one, one, one], 'bib')].join('');
    const keys = [...bib.matchAll(/^@\w+\{(.*),$/gm)].map((match) => match[1]);
    expect(new Set(keys).size).toBe(3);
  });

  it('writes tags as keywords', () => {
    const [one] = fc.sample(paper, 1);
    const text = [...exportPapers([{ ...one, tags: ['to cite'] } as Paper], 'bib')].join('');
    expect(text).toMatch(/keywords = \{.*to cite/);
  });

  it('writes no cell that a spreadsheet would run, and quotes what needs it', () => {
    const hostile = { title: '=HYPERLINK("x")', authors: [], abstract: 'a, "b"\nc', ids: [], year: 2020 };
    const csv = [...exportPapers([hostile], 'csv')].join('');
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    expect(csv).toContain('"a, ""b""\nc"');
  });

  it('writes nothing that Markdown takes for a link or an element of its own', () => {
    const hostile = { title: 'A [link](x) <b> *star*', authors: [], abstract: '', ids: [] };
    expect([...exportPapers([hostile], 'md')].join('')).toBe('- A \\[link\\](x) \\<b> \\*star\\*\n');
  });

  it.each(EXPORT_FORMATS)('writes an empty %s file for no papers', (format) => {
    expect(typeof [...exportPapers([], format)].join('')).toBe('string');
  });
});

/** What contradicts that two descriptions are of one paper, and what a page says of another paper. */
import { describe, expect, it } from 'vitest';
import {
  type ComparedPaper,
  contradiction,
  differingIds,
  disagree,
  isForeign,
  shareId,
  titleKey,
  withClaims,
} from '@/lib/identity/same-paper.ts';
import { people } from '@/tests/lib/people.ts';

const paper = (more: Partial<ComparedPaper> = {}): ComparedPaper => ({
  title: 'Fog dynamics in alpine lakes',
  authors: people('Jane Doe'),
  ids: [],
  ...more,
});
const OTHER = 'Sparse codes of human thought';

describe('a contradiction', () => {
  it('is said in full: ids of one scheme, and years', () => {
    const [a, b] = [
      paper({ ids: ['doi:10.1000/a', 'arxiv:2101.00001'], year: 2000 }),
      paper({ ids: ['doi:10.1000/b', 'pmid:7'], year: 2003 }),
    ];
    expect(contradiction(a, b)).toStrictEqual({
      ids: [['doi:10.1000/a', 'doi:10.1000/b']],
      years: [2000, 2003],
    });
    expect(contradiction(a, { ...b, year: 2002 })).toStrictEqual({
      ids: [['doi:10.1000/a', 'doi:10.1000/b']],
    });
    expect(contradiction(paper({ year: 2003 }), paper({ year: 2000 }))).toStrictEqual({
      ids: [],
      years: [2003, 2000],
    });
  });

  it.each<[string, Partial<ComparedPaper>, Partial<ComparedPaper>]>([
    ['years two apart', { year: 2000 }, { year: 2002 }],
    ['one year alone', { year: 2000 }, {}],
    ['the other year alone', {}, { year: 2000 }],
    ['addresses', { ids: ['url:https://a.example/'] }, { ids: ['url:https://b.example/'] }],
    ['stand-ins', { ids: ['title:1:doe'] }, { ids: ['title:2:doe'] }],
    ['ids of other schemes', { ids: ['doi:10.1000/a'] }, { ids: ['pmid:7'] }],
    ['one id of a scheme in common', { ids: ['doi:10.1000/a', 'doi:10.1000/b'] }, { ids: ['doi:10.1000/b'] }],
  ])('is none: %s', (_, a, b) => {
    expect(contradiction(paper(a), paper(b))).toBeUndefined();
  });
});

it('names the first id of each scheme that differs', () => {
  const a = { ids: ['doi:10.1000/a', 'doi:10.1000/b', 'pmid:1'] };
  const b = { ids: ['pmid:2', 'doi:10.1000/c', 'doi:10.1000/d'] };
  expect(differingIds(a, b)).toEqual([
    ['doi:10.1000/a', 'doi:10.1000/c'],
    ['pmid:1', 'pmid:2'],
  ]);
});

it('a title is no id in common', () => {
  expect(shareId({ ids: ['title:1:doe'] }, { ids: ['title:1:doe'] })).toBe(false);
  expect(shareId({ ids: ['pmid:1', 'doi:10.1000/a'] }, { ids: ['doi:10.1000/a'] })).toBe(true);
  expect(shareId({ ids: ['pmid:1'] }, { ids: ['pmid:2'] })).toBe(false);
});

it('claims are added once, behind the ids', () => {
  expect(withClaims({ ids: ['pmid:1'], claimed: ['pmid:1', 'pmid:2'] }).ids).toEqual(['pmid:1', 'pmid:2']);
  expect(withClaims({ ids: ['pmid:1'] }).ids).toEqual(['pmid:1']);
});

it('there is no key without author or letters', () => {
  expect(titleKey(paper({ authors: [] }))).toBeUndefined();
  expect(titleKey(paper({ title: '…' }))).toBeUndefined();
  expect(titleKey(paper())).toMatch(/^[0-9a-z]+:doe$/);
});

it.each<[string, Partial<ComparedPaper>, boolean]>([
  ['another title and author', { title: OTHER, authors: people('Rita Roe') }, true],
  ['another title', { title: OTHER }, false],
  ['another author', { authors: people('Rita Roe') }, false],
  ['half of the words', { title: 'Fog dynamics over cities', authors: people('Rita Roe') }, false],
  ['a title that says nothing', { title: 'Editorial', authors: people('Rita Roe') }, false],
  ['another script', { title: 'Динамика тумана в озёрах', authors: people('Rita Roe') }, false],
  ['no author', { title: OTHER, authors: [] }, false],
])('disagree: %s: %s', (_, more, wanted) => {
  expect(disagree(paper(), paper(more))).toBe(wanted);
  expect(disagree(paper(more), paper())).toBe(wanted);
});

it.each<[string, Partial<ComparedPaper>, Partial<ComparedPaper>, boolean]>([
  ['other title and authors', {}, { title: OTHER, authors: people('Rita Roe') }, true],
  ['no author and no word in common', {}, { title: OTHER, authors: [] }, true],
  ['no author and a word in common', {}, { title: 'Fog and human thought', authors: [] }, false],
  ['an author in common', {}, { title: OTHER }, false],
  ['a record without authors', { authors: [] }, { title: OTHER, authors: [] }, false],
])('what a page says is of another paper: %s: %s', (_, record, said, wanted) => {
  expect(isForeign(paper(record), paper(said))).toBe(wanted);
});

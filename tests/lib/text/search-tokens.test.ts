/** The terms that papers are found by, beside those of the analyser. */
import { describe, expect, it } from 'vitest';
import { fieldTerms } from '@/lib/index/fields.ts';
import { ANALYSER_VERSION } from '@/lib/text/analyser.ts';
import { type SearchTokenOptions, searchTokens } from '@/lib/text/search-tokens.ts';

const of = (text: string, kind: string, options?: SearchTokenOptions) =>
  searchTokens(text, options)
    .filter((token) => token.kind === kind)
    .map(({ term, start, end }) => [term, text.slice(start, end)]);

describe('searchTokens', () => {
  it.each([
    [
      'pre-training of co-operative nets',
      [
        ['pretrain', 'pre-training'],
        ['cooper', 'co-operative'],
      ],
    ],
    ['over-fitting', [['overfit', 'over-fitting']]],
    ['state-of-the-art', []],
    ['GPT-2 and a—b', []],
  ])('joins what a hyphen joins: %s', (text, wanted) => expect(of(text, 'joined')).toEqual(wanted));

  it.each([
    [
      'AlphaFold',
      [
        ['alpha', 'Alpha'],
        ['fold', 'Fold'],
      ],
    ],
    [
      'BERTScore',
      [
        ['bert', 'BERT'],
        ['score', 'Score'],
      ],
    ],
    ['DNAs, iPhone and NASA', [['phone', 'Phone']]],
    [
      'PointNet++',
      [
        ['point', 'Point'],
        ['net', 'Net'],
      ],
    ],
  ])('splits camel case: %s', (text, wanted) => expect(of(text, 'part')).toEqual(wanted));

  it('keeps letters around an ampersand together', () => {
    expect(of('AT&T and R & D, Cats & dogs', 'sign')).toEqual([
      ['at&t', 'AT&T'],
      ['r&d', 'R & D'],
    ]);
  });

  it('reads initials in a row', () => {
    expect(of('J. R. R. Tolkien, C.S. Lewis, A Vane', 'initials')).toEqual([
      ['jrr', 'J. R. R'],
      ['cs', 'C.S'],
    ]);
    expect(of('J R R Tolkien', 'initials', { keepStopWords: true })).toEqual([['jrr', 'J R R']]);
    expect(of('Smith J.\nK. Doe', 'initials', { keepStopWords: true })).toEqual([]);
  });

  it('marks stop words and letters', () => {
    expect(of('A study of R', 'small')).toEqual([['=r', 'R']]);
    expect(of('To be in r', 'small', { small: true })).toEqual([
      ['=to', 'To'],
      ['=be', 'be'],
      ['=in', 'in'],
      ['=r', 'r'],
    ]);
  });
});

it('gives the terms of this version; raise ANALYSER_VERSION when they change, so that indexes are made anew', () => {
  const text = 'To R: Pre-training AlphaFold-2 at AT&T for $\\ell_1$, C++ ภาษา 机器学习 J. R. Übung';
  expect({ version: ANALYSER_VERSION, terms: fieldTerms(text, 'title') }).toMatchInlineSnapshot(`
    {
      "terms": [
        "pre",
        "train",
        "alphafold",
        "alphafold2",
        "2",
        "l1",
        "1",
        "c++",
        "ภา",
        "าษ",
        "ษา",
        "机器",
        "器学",
        "学习",
        "ubung",
        "=to",
        "=r",
        "pretrain",
        "alpha",
        "fold",
        "=at",
        "=at",
        "at&t",
        "=t",
        "=for",
        "=l",
        "=j",
        "=r",
        "jr",
      ],
      "version": 2,
    }
  `);
});

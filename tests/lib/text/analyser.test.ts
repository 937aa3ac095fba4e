/** The analyser: which words a text is found by. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { terms, tokens } from '@/lib/text/analyser.ts';

describe('terms', () => {
  it('stems words, folds diacritics and leaves stop words out', () => {
    expect(terms('The interpretability of naïve Bayes')).toEqual(['interpret', 'naiv', 'bay']);
    expect(terms('Łukasz Søren')).toEqual(['lukasz', 'soren']);
  });

  it('keeps names joined by a hyphen to a digit or a single letter', () => {
    expect(terms('GPT-2 and k-NNs')).toEqual(['gpt', 'gpt2', '2', 'knn', 'nn']);
    expect(terms('GPT-3.5')).toEqual(['gpt', 'gpt3.5', '3.5']);
    expect(terms('self-attention')).toEqual(['self', 'attent']);
  });

  it('keeps the endings of languages and algorithms', () => {
    expect(terms('C++ code, C# and A* search')).toEqual(['c++', 'code', 'c#', 'a*', 'search']);
    expect(terms('PointNet++')).toEqual(['pointnet++', 'pointnet']);
    expect(terms('**BERT*')).toEqual(['bert']);
  });

  it.each([['$\\ell_1$ norm'], ['ℓ1 norm'], ['ℓ₁-norm'], ['L$_1$ norm'], ['L_1 norm']])(
    'reads l1 in %s',
    (text) => expect(terms(text)).toContain('l1'),
  );

  it('reads TeX accents as letters and drops what only dresses a formula', () => {
    expect(terms('Schr\\"odinger and Erd\\H{o}s')).toEqual(terms('Schrödinger and Erdős'));
    expect(terms('$\\mathcal{N}(\\alpha, β)$')).toEqual(['alpha', 'beta']);
  });

  it('reads Chinese, Japanese and Korean as overlapping pairs, apart from Latin words beside them', () => {
    expect(terms('机器学习')).toEqual(['机器', '器学', '学习']);
    expect(terms('GPT模型')).toEqual(['gpt', '模型']);
    expect(terms('ﾃﾞｰﾀ')).toEqual(terms('データ'));
    expect(terms('기계 학습')).toEqual(['기계', '학습']);
  });

  it('keeps stop words in names', () => {
    expect(terms('Kaiming He', { keepStopWords: true })).toEqual(['kaim', 'he']);
  });

  it('says where each word stands', () => {
    const text = 'On Sparse Autoencoders';
    expect(tokens(text).map((t) => text.slice(t.start, t.end))).toEqual(['Sparse', 'Autoencoders']);
    expect(tokens('用机器').map((t) => [t.start, t.end])).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });
});

describe('the two patterns of a word', () => {
  it('find the same words in a text that has plain letters alone', () => {
    const piece = fc.constantFrom(
      ...'aCkLx019 .-_$^{}()\\"\'`~=+#*,'.split(''),
      '\\ell',
      '\\c{c}',
      'C++',
      'A*',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        // A letter that is not plain, and no term.
        expect(tokens(`${text} é`)).toEqual(tokens(text));
      }),
      { numRuns: 2_000 },
    );
  });
});

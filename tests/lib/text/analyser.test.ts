/** Tests of the analyser: which index terms a text gives. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, tokenise } from '@/lib/text/analyser.ts';

describe('terms', () => {
  it('stems words, folds diacritics and removes stop words', () => {
    expect(analyse('The interpretability of naïve Bayes')).toEqual(['interpret', 'naiv', 'bay']);
    expect(analyse('Łukasz Søren')).toEqual(['lukasz', 'soren']);
  });

  it('also gives the whole name when a hyphen joins it to a digit or a single letter', () => {
    expect(analyse('GPT-2 and k-NNs')).toEqual(['gpt', 'gpt2', '2', 'knn', 'nn']);
    expect(analyse('GPT-3.5')).toEqual(['gpt', 'gpt3.5', '3.5']);
    expect(analyse('self-attention')).toEqual(['self', 'attent']);
  });

  it('keeps the endings of languages and algorithms', () => {
    expect(analyse('C++ code, C# and A* search')).toEqual(['c++', 'code', 'c#', 'a*', 'search']);
    expect(analyse('PointNet++')).toEqual(['pointnet++', 'pointnet']);
    expect(analyse('**BERT*')).toEqual(['bert']);
  });

  it.each([['$\\ell_1$ norm'], ['ℓ1 norm'], ['ℓ₁-norm'], ['L$_1$ norm'], ['L_1 norm']])(
    'reads l1 in %s',
    (text) => expect(analyse(text)).toContain('l1'),
  );

  it('reads TeX accents as letters and ignores layout commands', () => {
    expect(analyse('Schr\\"odinger and Erd\\H{o}s')).toEqual(analyse('Schrödinger and Erdős'));
    expect(analyse('$\\mathcal{N}(\\alpha, β)$')).toEqual(['alpha', 'beta']);
  });

  it('splits Chinese, Japanese and Korean into bigrams, separately from adjacent Latin words', () => {
    expect(analyse('机器学习')).toEqual(['机器', '器学', '学习']);
    expect(analyse('GPT模型')).toEqual(['gpt', '模型']);
    expect(analyse('ﾃﾞｰﾀ')).toEqual(analyse('データ'));
    expect(analyse('기계 학습')).toEqual(['기계', '학습']);
  });

  it('keeps stop words in names', () => {
    expect(analyse('Kaiming He', { keepStopWords: true })).toEqual(['kaim', 'he']);
  });

  it('gives the position of each token', () => {
    const text = 'On Sparse Autoencoders';
    expect(tokenise(text).map((t) => text.slice(t.start, t.end))).toEqual(['Sparse', 'Autoencoders']);
    expect(tokenise('用机器').map((t) => [t.start, t.end])).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });
});

describe('wordPatternFor', () => {
  it('finds the same words in ASCII text with the ASCII and with the Unicode pattern', () => {
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
        // The é selects the Unicode pattern and gives no token itself, as it is a single letter.
        expect(tokenise(`${text} é`)).toEqual(tokenise(text));
      }),
      { numRuns: 2_000 },
    );
  });
});

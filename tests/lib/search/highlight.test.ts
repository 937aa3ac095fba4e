/** Tests of highlights and snippets. */
import { describe, expect, it } from 'vitest';
import { findSnippet, findHighlights, splitSentences } from '@/lib/search/highlight.ts';
import { analyse } from '@/lib/text/analyser.ts';

const highlighted = (text: string, query: string) =>
  findHighlights(text, analyse(query)).map(({ start, end }) => text.slice(start, end));

const snippet = (text: string, query: string) => {
  const { start, end } = findSnippet(text, analyse(query));
  return text.slice(start, end);
};

describe('findHighlights', () => {
  it('highlights other forms of a word', () =>
    expect(highlighted('Interpretable models, interpreted.', 'interpretability')).toEqual([
      'Interpretable',
      'interpreted',
    ]));

  it('highlights a name with a hyphen once, as a whole', () =>
    expect(highlighted('The GPT-2 model and 机器学习', 'GPT-2 机器学习')).toEqual(['GPT-2', '机器学习']));
});

describe('findSnippet', () => {
  const abstract =
    'We test models. Sparse models are models, as Doe et al. (2019) say.  Sparse nets are small.';

  it('returns the sentence with the most different words', () => {
    expect(snippet(abstract, 'sparse models')).toBe('Sparse models are models, as Doe et al. (2019) say.');
    expect(snippet(abstract, 'nets')).toBe('Sparse nets are small.');
  });

  it('returns the first sentence if nothing matches, and an empty range for an empty text', () => {
    expect(snippet(abstract, 'zebra')).toBe('We test models.');
    expect(findSnippet('', ['x'])).toEqual({ start: 0, end: 0 });
  });

  it('does not end a sentence at an abbreviation', () =>
    expect(splitSentences('See Fig. 2 of it. Next.')).toHaveLength(2));
});

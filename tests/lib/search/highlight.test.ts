/** Marking what was found. */
import { describe, expect, it } from 'vitest';
import { bestSentence, matches, sentences } from '@/lib/search/highlight.ts';
import { analyse } from '@/lib/text/analyser.ts';

const marked = (text: string, query: string) =>
  matches(text, analyse(query)).map(({ start, end }) => text.slice(start, end));

const shown = (text: string, query: string) => {
  const { start, end } = bestSentence(text, analyse(query));
  return text.slice(start, end);
};

describe('matches', () => {
  it('marks other forms of a word', () =>
    expect(marked('Interpretable models, interpreted.', 'interpretability')).toEqual([
      'Interpretable',
      'interpreted',
    ]));

  it('marks a whole name once', () =>
    expect(marked('The GPT-2 model and 机器学习', 'GPT-2 机器学习')).toEqual(['GPT-2', '机器学习']));
});

describe('bestSentence', () => {
  const abstract =
    'We test models. Sparse models are models, as Doe et al. (2019) say.  Sparse nets are small.';

  it('is the one with the most different words', () => {
    expect(shown(abstract, 'sparse models')).toBe('Sparse models are models, as Doe et al. (2019) say.');
    expect(shown(abstract, 'nets')).toBe('Sparse nets are small.');
  });

  it('is the first when nothing matches, and empty for no text', () => {
    expect(shown(abstract, 'zebra')).toBe('We test models.');
    expect(bestSentence('', ['x'])).toEqual({ start: 0, end: 0 });
  });

  it('does not end a sentence at an abbreviation', () =>
    expect(sentences('See Fig. 2 of it. Next.')).toHaveLength(2));
});

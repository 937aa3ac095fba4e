/** Reasons as they are told: phrases, words as they stand, authors, what was muted. */
import { describe, expect, it } from 'vitest';
import { memoryCorpus } from '@/lib/related/corpus.ts';
import { explain } from '@/lib/related/explain.ts';
import { summarise, sumOf } from '@/lib/related/reasons.ts';
import { spaceOf } from '@/lib/related/space.ts';
import { TABLE } from './made-papers.ts';

const library = [
  { title: 'Machine translation with sparse models', abstract: 'GPT-2 translates.', authors: ['Kim, B.'] },
  { title: 'Galaxies' },
];
const query = {
  title: 'Probing machine translation',
  abstract: 'Neurons of a sparse GPT-2.',
  authors: ['Been Kim', 'Ann Other'],
};
const space = spaceOf(memoryCorpus(library), TABLE);
const [first = query] = library;

describe('explain', () => {
  it('tells neighbours as one phrase and others as words, as they stand', () => {
    const told = explain(query, 0, first, space).flatMap((r) =>
      r.kind === 'term' || r.kind === 'phrase' ? [`${r.kind} ${r.words}`] : [],
    );
    expect(told.toSorted()).toEqual(['phrase GPT-2', 'phrase machine translation', 'term sparse']);
  });

  it('makes no phrase of words with others between them', () => {
    const apart = { title: 'Machine and translation' };
    const told = explain(query, 0, apart, space).map((r) => r.kind);
    expect(told).not.toContain('phrase');
  });

  it('names the document’s words that a word of the query is near to', () => {
    const near = explain(query, 0, first, space).find((r) => r.kind === 'near' && r.words === 'Neurons');
    expect(near?.kind === 'near' && near.near).toEqual(expect.arrayContaining([expect.any(String)]));
  });

  it('tells a shared author and a link without changing the sum', () => {
    const reasons = explain(query, 0, first, space, { linked: true });
    expect(reasons).toContainEqual({ kind: 'author', weight: 0, name: 'Kim, B.' });
    expect(reasons).toContainEqual({ kind: 'linked', weight: 0 });
    expect(sumOf(reasons)).toBeCloseTo(sumOf(explain(query, 0, first, space)), 12);
  });

  it('mentions what was muted, with what it would have given', () => {
    const feedback = { mutedWords: [{ words: 'sparse', weight: 1 }] };
    const muted = explain(query, 0, first, space, { feedback }).filter((r) => r.kind === 'muted');
    expect(muted).toEqual([{ kind: 'muted', weight: 0, words: 'sparse', removed: expect.any(Number) }]);
    expect(muted[0]?.kind === 'muted' && muted[0].removed).toBeGreaterThan(0);
  });

  it('keeps what is not shown as a remainder', () => {
    const reasons = explain(query, 0, first, space);
    const { shown, remainder } = summarise(reasons, 2);
    expect(sumOf(shown) + remainder).toBeCloseTo(sumOf(reasons), 12);
    expect(shown.filter((r) => r.weight !== 0)).toHaveLength(2);
  });
});

/** Tests of explanations: phrases, words, authors, links and muted words. */
import { describe, expect, it } from 'vitest';
import { createMemoryCorpus } from '@/lib/related/corpus.ts';
import { explain } from '@/lib/related/explain.ts';
import { sumWeights } from '@/lib/related/reasons.ts';
import { createSpace } from '@/lib/related/space.ts';
import { TABLE } from './made-papers.ts';
import { people } from '@/tests/lib/people.ts';

const library = [
  {
    title: 'Machine translation with sparse models',
    abstract: 'GPT-2 translates.',
    authors: people('Kim, B.'),
  },
  { title: 'Galaxies' },
];
const query = {
  title: 'Probing machine translation',
  abstract: 'Neurons of a sparse GPT-2.',
  authors: people('Been Kim', 'Ann Other'),
};
const space = createSpace(createMemoryCorpus(library), TABLE);
const [first = query] = library;

describe('explain', () => {
  it('gives a reason for each phrase and each other shared word, spelled as in the text', () => {
    const reasons = explain(query, 0, first, space).flatMap((r) =>
      r.kind === 'term' || r.kind === 'phrase' ? [`${r.kind} ${r.words}`] : [],
    );
    expect(reasons.toSorted()).toEqual(['phrase GPT-2', 'phrase machine translation', 'term sparse']);
  });

  it('makes no phrase of words that are not adjacent', () => {
    const apart = { title: 'Machine and translation' };
    const reasons = explain(query, 0, apart, space).map((r) => r.kind);
    expect(reasons).not.toContain('phrase');
  });

  it('names the words of the document that are near to a word of the query', () => {
    const near = explain(query, 0, first, space).find((r) => r.kind === 'near' && r.words === 'Neurons');
    expect(near?.kind === 'near' && near.near).toEqual(expect.arrayContaining([expect.any(String)]));
  });

  it('lists a shared author and a link without changing the sum', () => {
    const reasons = explain(query, 0, first, space, { linked: true });
    expect(reasons).toContainEqual({ kind: 'author', weight: 0, name: 'B. Kim' });
    expect(reasons).toContainEqual({ kind: 'linked', weight: 0 });
    expect(sumWeights(reasons)).toBeCloseTo(sumWeights(explain(query, 0, first, space)), 12);
  });

  it('lists a muted word with the score that it would have added', () => {
    const feedback = { mutedWords: [{ words: 'sparse', weight: 1 }] };
    const muted = explain(query, 0, first, space, { feedback }).filter((r) => r.kind === 'muted');
    expect(muted).toEqual([{ kind: 'muted', weight: 0, words: 'sparse', removed: expect.any(Number) }]);
    expect(muted[0]?.kind === 'muted' && muted[0].removed).toBeGreaterThan(0);
  });
});

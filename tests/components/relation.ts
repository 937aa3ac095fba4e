/** A relation for the tests of what shows one. */
import type { Relation } from '@/lib/related/relations.ts';

export function relationWith(changes: Partial<Relation> = {}): Relation {
  return {
    strength: 2,
    papers: [],
    telling: [{ kind: 'phrase', words: 'sparse autoencoders', terms: ['spars', 'autoencod'], weight: 0.3 }],
    facts: [],
    groups: [
      {
        kind: 'words',
        words: ['sparse autoencoders', 'dictionary'],
        near: ['codebook'],
        weight: 0.3,
      },
      { kind: 'words', words: ['circuits'], near: [], weight: 0.05 },
    ],
    rest: 0.07,
    passages: {
      row: { text: 'We train sparse codes.', marked: [{ start: 9, end: 15 }] },
      saved: { text: 'A sparse one.', marked: [{ start: 2, end: 8 }] },
    },
    ...changes,
  };
}

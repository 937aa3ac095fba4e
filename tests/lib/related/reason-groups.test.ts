/** Tests how reasons are gathered into groups that a reader would name. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupReasons } from '@/lib/related/reason-groups.ts';
import { type Reason, sumWeights } from '@/lib/related/reasons.ts';
import { tableOf } from './made-table.ts';

const TABLE = tableOf({
  documents: 1_000,
  terms: { image: [5, [1, 0]], visual: [5, [0.9, 0.2]], vision: [5, [0.9, 0.1]], glacier: [5, [0, 1]] },
});
const term = (words: string, terms: string[], weight: number): Reason => ({
  kind: 'term',
  words,
  terms,
  weight,
});
const image = term('images', ['imag'], 0.3);
const visual = term('visual', ['visual'], 0.1);
const glacier = term('glacier', ['glacier'], 0.2);

describe('groupReasons', () => {
  it('puts words of one idea into one group, and others into groups of their own', () => {
    const { groups, rest } = groupReasons([image, glacier, visual], TABLE);
    expect(groups.map(({ words, weight }) => [words, Number(weight.toFixed(6))])).toEqual([
      [['images', 'visual'], 0.4],
      [['glacier'], 0.2],
    ]);
    expect(rest).toBe(0);
  });

  it('adds what is near to a word of a group to it, and names the other paper’s word', () => {
    const near: Reason = { kind: 'near', words: 'images', near: ['vision'], terms: ['imag'], weight: 0.1 };
    const { groups } = groupReasons([image, near], TABLE);
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ words: ['images'], near: ['vision'] });
  });

  it('keeps liked texts and a muted paper as groups of their own', () => {
    const reasons: Reason[] = [
      image,
      { kind: 'liked', label: 'That one', weight: 0.5 },
      { kind: 'mutedPaper', weight: -0.8 },
    ];
    expect(groupReasons(reasons, TABLE).groups.map(({ kind, words }) => [kind, words])).toEqual([
      ['mutedPaper', []],
      ['liked', ['That one']],
      ['words', ['images']],
    ]);
  });

  it('gives groups and a rest that add up to the reasons', () => {
    const word = fc.constantFrom(
      'image',
      'visual',
      'vision',
      'glacier',
      'zebra',
      'tulip',
      'harbour',
      'comet',
    );
    const reason = fc.record({
      kind: fc.constantFrom('term' as const, 'phrase' as const),
      words: word,
      terms: fc.array(word, { minLength: 1, maxLength: 3 }),
      weight: fc.double({ min: -1, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(reason, { maxLength: 40 }), fc.boolean(), (reasons, hasTable) => {
        const { groups, rest } = groupReasons(reasons, hasTable ? TABLE : undefined);
        const sum = groups.reduce((all, { weight }) => all + weight, rest);
        expect(sum).toBeCloseTo(sumWeights(reasons), 9);
      }),
    );
  });
});

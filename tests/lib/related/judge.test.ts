/** Tests of the judge: what raises and lowers the chance that a row belongs with the library. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOf, judgeFeatures, NEAREST, type RowEvidence } from '@/lib/related/judge.ts';
import { JUDGE_WEIGHTS } from '@/lib/related/judge-weights.ts';

const evidence = (changes: Partial<RowEvidence> = {}): RowEvidence => ({
  similarities: [0.4, 0.3, 0.25, 0.2, 0.2, 0.15, 0.15, 0.1, 0.1, 0.1],
  commonness: 0.15,
  terms: 60,
  ...changes,
});
const chance = (changes?: Partial<RowEvidence>) => chanceOf(evidence(changes), JUDGE_WEIGHTS.table);

const similarity = fc.double({ min: 0, max: 1.25, noNaN: true });
const anyEvidence = fc.record({
  similarities: fc.array(similarity, { maxLength: NEAREST }).map((some) => some.toSorted((a, b) => b - a)),
  commonness: fc.double({ min: 0, max: 1.25, noNaN: true }),
  terms: fc.integer({ min: 0, max: 5_000 }),
});

describe('the judge', () => {
  it('has one weight for each feature', () => {
    const count = judgeFeatures(evidence()).length;
    expect([JUDGE_WEIGHTS.table.length, JUDGE_WEIGHTS.noTable.length]).toEqual([count, count]);
  });

  it('gives a chance between 0 and 1, whatever it is told', () => {
    fc.assert(
      fc.property(anyEvidence, (one) => {
        for (const weights of Object.values(JUDGE_WEIGHTS)) {
          const judged = chanceOf(one, weights);
          expect(judged).toBeGreaterThanOrEqual(0);
          expect(judged).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('believes a row more that is nearer to all its neighbours', () => {
    const nearer = evidence().similarities.map((one) => one * 1.5);
    expect(chance({ similarities: nearer })).toBeGreaterThan(chance() + 0.05);
  });

  it('believes a row less that is near to papers of all sciences', () => {
    expect(chance({ commonness: 0.3 })).toBeLessThan(chance() - 0.05);
  });

  it('believes a row as much where further saved papers are not near', () => {
    const { similarities } = evidence();
    const far = Array.from({ length: NEAREST }, () => 0.05);
    expect(chance({ similarities: [...similarities, ...far] })).toBe(chance());
  });
});

/** Tests which reasons are told in the line that convinces. */
import { describe, expect, it } from 'vitest';
import { pickTelling } from '@/lib/related/telling.ts';
import type { Reason } from '@/lib/related/reasons.ts';
import { tableOf } from './made-table.ts';

const TABLE = tableOf({
  documents: 1_000,
  terms: {
    model: [300, [1, 0]],
    saliency: [5, [0, 1]],
    attribution: [6, [0.1, 1]],
    glacier: [4, [1, -0.2]],
    circuits: [3, [0.5, 0.5]],
  },
});
const term = (words: string, weight = 0.1): Reason => ({ kind: 'term', words, terms: [words], weight });
const near = (words: string, other: string): Reason => ({
  kind: 'near',
  words,
  near: [other],
  terms: [words],
  weight: 0.2,
});
const wordsOf = (reasons: Reason[]) =>
  reasons.map((reason) => ('words' in reason ? reason.words : reason.kind));

describe('pickTelling', () => {
  it('tells names before phrases, phrases before words, and words before what is only near', () => {
    const phrase: Reason = { kind: 'phrase', words: 'circuits glacier', terms: [], weight: 0.05 };
    const reasons = [near('saliency', 'attribution'), term('zebra'), phrase, term('ImageNet', 0.01)];
    expect(wordsOf(pickTelling(reasons, TABLE))).toEqual(['ImageNet', 'circuits glacier', 'zebra']);
  });

  it('leaves out words that many papers have, and tells nothing where there are no others', () => {
    expect(pickTelling([term('model', 0.9)], TABLE)).toEqual([]);
    expect(wordsOf(pickTelling([term('model', 0.9), term('circuits')], TABLE))).toEqual(['circuits']);
  });

  it('tells only words that are close in meaning as close', () => {
    expect(wordsOf(pickTelling([near('saliency', 'attribution')], TABLE))).toEqual(['saliency']);
    expect(pickTelling([near('saliency', 'glacier')], TABLE)).toEqual([]);
    expect(pickTelling([near('saliency', 'model')], TABLE)).toEqual([]);
  });

  it('tells no term twice', () => {
    const phrase: Reason = { kind: 'phrase', words: 'sparse circuits', terms: [], weight: 0.3 };
    expect(wordsOf(pickTelling([phrase, term('circuits'), near('circuit', 'saliency')], TABLE))).toEqual([
      'sparse circuits',
    ]);
  });

  it('tells nothing that speaks against, and what the user likes first', () => {
    const liked: Reason = { kind: 'liked', label: 'A liked paper', weight: 0.1 };
    const reasons = [term('circuits'), term('saliency', -0.2), liked];
    expect(pickTelling(reasons, TABLE)).toEqual([liked, reasons[0]]);
  });
});

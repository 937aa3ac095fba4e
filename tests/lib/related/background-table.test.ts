/** Tests of the binary format of the background table, and of damaged files. */
import { describe, expect, it } from 'vitest';
import { encodeTable } from '@/tests/training/encode-table.ts';
import { parseTable, vectorOf } from '@/lib/related/background-table.ts';

const bytes = encodeTable({
  documents: 1000,
  terms: ['model', 'salienc'],
  documentFrequencies: [400, 3],
  dimensions: 4,
  vectors: Float64Array.of(0.7, -0.7, 0.1, 0, 0, 0, 0, 0),
});

describe('parseTable', () => {
  it('reads frequencies and vectors: quantised to a seventh of the largest number, weighted by rarity', () => {
    const table = parseTable(bytes);
    expect(table?.documentCount).toBe(1000);
    expect([...(table?.documentFrequencies ?? [])]).toEqual([400, 3]);
    const row = table && vectorOf(table, 'model');
    [0.7, -0.7, 0.1, 0].forEach((x, d) => expect(row?.[d]).toBeCloseTo(x * Math.log(1001 / 400) ** 0.75, 6));
    expect(table && vectorOf(table, 'galaxi')).toBeUndefined();
  });

  it('rejects a table with any byte changed, or truncated anywhere', () => {
    for (let at = 0; at < bytes.byteLength; at++) {
      const damaged = bytes.slice(0);
      const view = new Uint8Array(damaged);
      view[at] = (view[at] ?? 0) ^ 1;
      expect(parseTable(damaged)).toBeUndefined();
    }
    for (let length = 0; length < bytes.byteLength; length++)
      expect(parseTable(bytes.slice(0, length))).toBeUndefined();
  });
});

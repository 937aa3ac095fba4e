/** Which paper each document is: runs of ids answer as the ids themselves would. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentIds } from '@/lib/index/document-ids.ts';
import { packDocuments } from '@/lib/index/documents.ts';

const part = fc
  .uniqueArray(fc.nat({ max: 60 }), { maxLength: 40 })
  .map((ids) => ids.toSorted((a, b) => a - b));

describe('DocumentIds', () => {
  it('knows every id by its document and every document by its id', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        const all = parts.flat();
        const known = new DocumentIds();
        for (const ids of parts) {
          known.startPart();
          const rows = packDocuments(1, { ids: Float64Array.from(ids), lengths: [] });
          for (const { runs } of rows) known.addRuns(runs);
        }
        expect(known.size).toBe(all.length);
        expect([...known.all()]).toEqual(all);
        expect(all.map((_, document) => known.idOf(document))).toEqual(all);
        for (let id = -1; id <= 61; id++)
          expect([...known.documentsOf(id)]).toEqual(
            all.flatMap((of, document) => (of === id ? [document] : [])),
          );
      }),
    );
  });
});

describe('packDocuments', () => {
  it('splits a large segment into rows, and leaves out what no document has', () => {
    const ids = Float64Array.from({ length: 10_000 }, (_, i) => i + 1);
    const rows = packDocuments(7, {
      ids,
      lengths: [new Uint16Array(10_000).fill(300), new Uint16Array(10_000)],
    });
    expect(rows.map(({ segment, chunk }) => [segment, chunk])).toEqual([
      [7, 0],
      [7, 1],
      [7, 2],
    ]);
    expect(rows.map(({ runs }) => [...runs])).toEqual([
      [1, 4096],
      [4097, 4096],
      [8193, 1808],
    ]);
    expect(rows[2]?.lengths.map((of) => of.length)).toEqual([1808, 0]);
  });
});

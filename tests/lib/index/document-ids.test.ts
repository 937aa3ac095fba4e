/** Tests of the mapping between document numbers and paper ids, and of its storage in rows. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentIds } from '@/lib/index/document-ids.ts';
import { packDocuments } from '@/lib/index/documents.ts';

const part = fc
  .uniqueArray(fc.nat({ max: 60 }), { maxLength: 40 })
  .map((ids) => ids.toSorted((a, b) => a - b));

describe('DocumentIds', () => {
  it('maps every document to its id and every id to its documents', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        const all = parts.flat();
        const documentIds = new DocumentIds();
        for (const ids of parts) {
          documentIds.startPart();
          const rows = packDocuments(1, { ids: Float64Array.from(ids), lengths: [] });
          for (const { runs } of rows) documentIds.addRuns(runs);
        }
        expect(documentIds.size).toBe(all.length);
        expect([...documentIds.toArray()]).toEqual(all);
        expect(all.map((_, document) => documentIds.idOf(document))).toEqual(all);
        for (let id = -1; id <= 61; id++)
          expect([...documentIds.documentsOf(id)]).toEqual(
            all.flatMap((documentId, document) => (documentId === id ? [document] : [])),
          );
      }),
    );
  });
});

describe('packDocuments', () => {
  it('splits a large segment into rows, and stores no lengths for a field that no document has', () => {
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
    expect(rows[2]?.lengths.map((lengths) => lengths.length)).toEqual([1808, 0]);
  });
});

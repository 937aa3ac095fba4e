/** Packs the terms of one paper into a row of the tail, in the format of a segment of one document. */
import { BlockWriter, compareCodeUnits } from './block.ts';
import { ByteWriter } from './bytes.ts';
import { FIELDS, fieldTerms, fieldText, type IndexedPaper } from './fields.ts';
import { writePosting } from './posting-format.ts';
import type { TailRow } from '../db/index-tables.ts';

/** Analyses a paper and packs its terms. */
export function packPaper(paper: IndexedPaper): TailRow {
  const frequencies = new Map<string, number[]>();
  const lengths = FIELDS.map((field, number) => {
    const terms = fieldTerms(fieldText(paper, field), field);
    for (const term of terms) {
      let byField = frequencies.get(term);
      if (!byField) frequencies.set(term, (byField = FIELDS.map(() => 0)));
      byField[number] = (byField[number] ?? 0) + 1;
    }
    return new Set(terms).size;
  });
  const block = new BlockWriter();
  const posting = new ByteWriter();
  for (const [term, byField] of [...frequencies].toSorted(([a], [b]) => compareCodeUnits(a, b))) {
    writePosting(posting, 0, byField);
    block.add(term, posting.view());
    posting.length = 0;
  }
  return { id: paper.id, terms: block.take()?.bytes ?? new Uint8Array(), lengths };
}

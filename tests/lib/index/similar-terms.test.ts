/** Tests that similar spellings are found exactly as by MiniSearch's radix tree. */
import * as fc from 'fast-check';
import SearchableMap from 'minisearch/SearchableMap';
import { describe, expect, it } from 'vitest';
import { compareCodeUnits } from '@/lib/index/block.ts';
import { searchVocabulary } from '@/lib/index/similar-terms.ts';
import { editDistance } from '@/lib/index/edit-distance.ts';
import { packVocabulary } from '@/lib/index/vocabulary.ts';

const word = fc
  .array(fc.constantFrom('a', 'b', 'c', 'é', '学'), { minLength: 1, maxLength: 9 })
  .map((units) => units.join(''));

describe('searchVocabulary', () => {
  it('finds all terms within an edit distance, and no others', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1 }),
        word,
        fc.integer({ min: 1, max: 4 }),
        (terms, wanted, most) => {
          const tree = new SearchableMap<boolean>();
          const distinct = [...new Set(terms)].toSorted(compareCodeUnits);
          for (const term of distinct) tree.set(term, true);
          const found = new Map<string, number>();
          searchVocabulary(packVocabulary(distinct), wanted, most, found);
          const expected = [...tree.fuzzyGet(wanted, most)].map(
            ([term, [, distance]]) => [term, distance] as const,
          );
          expect(found).toEqual(new Map(expected));
          for (const [term, distance] of found) expect(editDistance(term, wanted)).toBe(distance);
        },
      ),
      { numRuns: 300 },
    );
  });
});

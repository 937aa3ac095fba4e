/** Encodes the background sample in the binary format that `lib/related/background-sample.ts` reads. */

/**
 * @param papers the weighted frequency of each term of each paper. Terms that the table does not have are
 *   left out.
 * @param termNumbers the number of each term in the table.
 */
export function encodeSample(
  papers: readonly ReadonlyMap<string, number>[],
  termNumbers: ReadonlyMap<string, number>,
): Uint8Array {
  const numbers = papers.flatMap((counts) => {
    const known = [...counts].flatMap(([term, count]) => {
      const number = termNumbers.get(term);
      return number === undefined ? [] : [[number, count]];
    });
    return [known.length, ...known.flat()];
  });
  const bytes = new Uint8Array(2 * numbers.length);
  const view = new DataView(bytes.buffer);
  for (const [i, number] of numbers.entries()) view.setUint16(2 * i, number, true);
  return bytes;
}

/** Checks that rows, ids, bin and index of a library are consistent. */
import { decides } from '../../../lib/identity/same-paper.ts';
import { titleKeysOf } from '../../../lib/db/titles.ts';
import { openIndex } from '../../../lib/index/open-index.ts';
import type { PostingsBuffer } from '../../../lib/index/weighted-postings.ts';
import { FIELDS, fieldTerms, fieldText } from '../../../lib/index/fields.ts';
import { readIndexStatus } from '../../../lib/index/write.ts';
import type { OffprintDb } from '../../../lib/db/database.ts';
import type { SavedPaper } from '../../../lib/db/rows.ts';

/**
 * Checks everything.
 *
 * @returns a sentence per inconsistency. An index that is being rebuilt is not checked.
 */
export async function checkLibrary(db: OffprintDb): Promise<string[]> {
  const rows = await db.papers.toArray();
  return [
    ...(await wrongOwners(db, rows)),
    ...(await wrongTitles(db, rows)),
    ...(await wrongBin(db, rows)),
    ...(await wrongIndex(db, rows)),
  ];
}

/**
 * Every id belongs to one paper, which lists it. Papers share an id only when they are marked as different.
 */
async function wrongOwners(db: OffprintDb, rows: SavedPaper[]): Promise<string[]> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const owners = new Map((await db.aliases.toArray()).map(({ alias, paper }) => [alias, paper]));
  const wrong: string[] = [];
  for (const [alias, paper] of owners)
    if (!byId.get(paper)?.ids.includes(alias))
      wrong.push(`${alias} belongs to paper ${paper}, which does not list it`);
  for (const { id, ids, distinctFrom } of rows)
    for (const alias of ids.filter(decides)) {
      const owner = owners.get(alias);
      if (owner === undefined) wrong.push(`${alias} of paper ${id} belongs to nobody`);
      else if (owner !== id && !distinctFrom?.includes(owner))
        wrong.push(`${alias} of paper ${id} belongs to ${owner}`);
    }
  return wrong;
}

/** The table of titles has the keys of the papers, and nothing else. */
async function wrongTitles(db: OffprintDb, rows: SavedPaper[]): Promise<string[]> {
  const expected = rows.flatMap((row) => titleKeysOf(row).map((key) => `${key} of paper ${row.id}`));
  const held = (await db.titles.toArray()).flatMap((row) =>
    row.papers.map((id) => `${row.key} of paper ${id}`),
  );
  const wrong = [
    ...expected.filter((one) => !held.includes(one)),
    ...held.filter((one) => !expected.includes(one)),
  ];
  return wrong.map((one) => `the table of titles is wrong about ${one}`);
}

async function wrongBin(db: OffprintDb, rows: SavedPaper[]): Promise<string[]> {
  const there = new Set(rows.map(({ id }) => id));
  return (await db.bin.toArray()).flatMap(({ id }) =>
    there.has(id) ? [`paper ${id} is in the library and in the bin`] : [],
  );
}

/** The index has exactly the words of the papers. */
async function wrongIndex(db: OffprintDb, rows: SavedPaper[]): Promise<string[]> {
  const { condition } = await readIndexStatus(db);
  if (condition === 'building') return [];
  if (condition !== 'ok') return [`the index is ${condition}`];
  const reader = await openIndex(db);
  const held = new Map<number, number>();
  const takeIn = (_: string, { documents, frequencies, length }: Readonly<PostingsBuffer>) => {
    for (let i = 0; i < length; i++) {
      const id = reader.idOf(documents[i] ?? 0);
      held.set(id, (held.get(id) ?? 0) + (frequencies[i] ?? 0));
    }
  };
  await reader.scan(
    FIELDS.map(() => 1),
    takeIn,
    () => undefined,
  );
  const there = new Set(rows.map(({ id }) => id));
  const wrong = [...held.keys()]
    .filter((id) => !there.has(id))
    .map((id) => `the index holds paper ${id}, which is not there`);
  for (const row of rows) {
    // Compares the number of words: an index that missed a change almost surely differs in it.
    const expected = FIELDS.reduce((sum, field) => sum + fieldTerms(fieldText(row, field), field).length, 0);
    if ((held.get(row.id) ?? 0) !== expected)
      wrong.push(`the index does not hold the words of paper ${row.id}`);
  }
  return wrong;
}

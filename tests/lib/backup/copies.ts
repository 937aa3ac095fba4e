/** Makes copies of one library that were changed independently, for merge tests. */
import fc from 'fast-check';
import { applyBackup, type RestoreMode } from '@/lib/backup/apply.ts';
import { readLines } from '@/lib/backup/lines.ts';
import { type BackupLine, canonicalText } from '@/lib/backup/portable.ts';
import { changeLibrary } from '@/lib/library/change-set.ts';
import { OffprintDb } from '@/lib/db/database.ts';
import { libraryOf, type Operation, operations } from '../library/operations.ts';

/** The operations on a library before it is copied, and on each copy afterwards. */
export interface History {
  common: Operation[];
  copies: Operation[][];
}

const PAGE = 'https://arxiv.org/list/cs.CL/recent';
const TWO = ['arXiv:2601.00001', '10.1000/x'].map((id) => ({ title: `Of ${id}`, ids: [id] }));

const saveTwo: Operation = (library) => library.savePapers(TWO, PAGE);

/** Edits that two copies may both make to one paper. */
const edits: fc.Arbitrary<Operation> = fc
  .tuple(
    fc.constantFrom(1, 2),
    fc.constantFrom(
      { note: 'A note' },
      { note: 'Another *note*' },
      { note: '' },
      { addTags: ['to cite'] },
      { removeTags: ['to cite'] },
      { status: 'reading' },
      { status: 'read' },
      { starred: true },
      { starred: false },
      'remove',
      'restore',
    ),
  )
  .map(([id, what]): Operation => (library) => {
    if (what === 'remove') return library.removePapers([id]);
    return what === 'restore' ? library.restorePapers([id]) : library.annotatePapers([id], what);
  });

/** @param copies how many. */
export function histories(copies: number): fc.Arbitrary<History> {
  const some = fc.array(fc.oneof({ weight: 2, arbitrary: edits }, operations), { maxLength: 7 });
  return fc.record({
    // Also without common operations: libraries that were never copies of each other.
    common: fc.oneof(
      fc.constant<Operation[]>([]),
      some.map((more) => [saveTwo, ...more]),
    ),
    copies: fc.tuple(...Array.from({ length: copies }, () => some)),
  });
}

/** Libraries with such a history. Their clocks agree, and no two changes are made in the same ms. */
export async function diverged({ common, copies }: History): Promise<OffprintDb[]> {
  const first = new OffprintDb(`test-${Math.random()}`);
  const past = libraryOf(first);
  for (const operation of common) await operation(past);
  const dbs: OffprintDb[] = [];
  for (const [i, own] of copies.entries()) {
    const db = i === 0 ? first : await copied(first);
    dbs.push(db);
    const library = libraryOf(db, 100 + i, copies.length);
    if (i === 0) continue;
    for (const operation of own) await operation(library);
  }
  const library = libraryOf(first, 100, copies.length);
  for (const operation of copies[0] ?? []) await operation(library);
  return dbs;
}

async function copied(db: OffprintDb): Promise<OffprintDb> {
  const copy = new OffprintDb(`test-${Math.random()}`);
  for (const table of db.tables) await copy.table(table.name).bulkPut(await table.toArray());
  // As in the first library, no new paper gets the id of one in the bin.
  const binned = await copy.bin.toArray();
  await copy.papers.bulkPut(binned.map(({ paper }) => paper));
  await copy.papers.bulkDelete(binned.map(({ id }) => id));
  return copy;
}

/** Restores lines. @returns the id of the change. */
export async function restore(
  db: OffprintDb,
  lines: BackupLine[],
  mode: RestoreMode = 'merge',
  at = 10_000,
): Promise<number | undefined> {
  const { change } = await changeLibrary(db, { kind: 'import', at }, (to) => applyBackup(to, lines, mode));
  return change;
}

/** Everything in a library, independent of its ids. */
export async function contentOf(db: OffprintDb): Promise<string[]> {
  return (await readLines(db)).map(canonicalText).toSorted();
}

/** Runs a test on such libraries, then deletes them. */
export async function withCopies(
  history: History,
  test: (...dbs: OffprintDb[]) => Promise<void>,
): Promise<void> {
  const dbs = await diverged(history);
  try {
    await test(...dbs);
  } finally {
    for (const db of dbs) await db.delete();
  }
}

/** Creates databases and papers for tests of the index. */
import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import type { IndexedPaper } from '@/lib/index/fields.ts';
import { INDEX_TABLES } from '@/lib/db/index-tables.ts';
import { indexPapers, unindexPapers } from '@/lib/index/write.ts';
import { OffprintDb } from '@/lib/db/database.ts';
import { people } from '@/tests/lib/people.ts';

let databases = 0;

/** A new, empty database. */
export function newDb(): OffprintDb {
  return new OffprintDb(`test-${databases++}`);
}

// Few words, with common prefixes and small edit distances, so that queries match in every way.
export const VOCABULARY =
  `sparse sparser sparsity spare code coder coding codes decode model models modal transformer transform attention
  neural network graph graphs learn learning deep dropout layer norm GPT-2 naïve 机器学习 lasso`.split(/\s+/);

const text = (most: number) =>
  fc.array(fc.constantFrom(...VOCABULARY), { maxLength: most }).map((words) => words.join(' '));

export const paperFields = fc.record({
  title: text(5),
  abstract: text(25),
  authors: fc
    .array(fc.constantFrom('Kaiming He', 'Ada Model', 'D. Graph'), { maxLength: 2 })
    .map((names) => people(...names)),
  venue: fc.constantFrom('', 'Neural Networks', 'Graphs'),
});

/** Saves and indexes papers in one transaction, as the library does. */
export function save(db: OffprintDb, papers: IndexedPaper[]): Promise<void> {
  return db.transaction('rw', [db.papers, ...INDEX_TABLES], async () => {
    await db.papers.bulkPut(
      papers.map((paper) => ({
        ids: [],
        savedAt: paper.id,
        seenAt: '',
        ...paper,
        authors: [...paper.authors],
      })),
    );
    await indexPapers(db, papers);
  });
}

export function remove(db: OffprintDb, ids: number[]): Promise<void> {
  return db.transaction('rw', [db.papers, ...INDEX_TABLES], async () => {
    await db.papers.bulkDelete(ids);
    await unindexPapers(db, ids);
  });
}

/** Creates an in-memory library from a test collection. */
import 'fake-indexeddb/auto';
import { INDEX_TABLES } from '@/lib/db/index-tables.ts';
import { indexPapers, maintainIndex } from '@/lib/index/write.ts';
import { OffprintDb } from '@/lib/db/database.ts';

// As many papers as an import saves in one transaction.
const CHUNK = 64;

/** One document of a collection. */
export interface CollectionDocument {
  id: string;
  title: string;
  abstract: string;
}

/** Saves and indexes the documents in an in-memory database; paper ids are line numbers, from 1. */
export async function createLibrary(documents: readonly CollectionDocument[]): Promise<OffprintDb> {
  const db = new OffprintDb('evaluate');
  const papers = documents.map(({ title, abstract }, i) => {
    return { id: i + 1, title, abstract, authors: [], ids: [], savedAt: i, seenAt: '' };
  });
  for (let start = 0; start < papers.length; start += CHUNK) {
    const chunk = papers.slice(start, start + CHUNK);
    await db.transaction('rw', [db.papers, ...INDEX_TABLES], async () => {
      await db.papers.bulkAdd(chunk);
      await indexPapers(db, chunk);
    });
    while (await maintainIndex(db));
  }
  return db;
}

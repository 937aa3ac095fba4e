/** Rebuilds the index from the papers of the library. */
import { ANALYSER_VERSION } from '../text/analyser.ts';
import type { OffprintDb } from '../db/database.ts';
import { flushTail, TAIL_LIMIT } from './flush.ts';
import { maintainIndex } from './maintain.ts';
import { packPaper } from './tail-row.ts';
import { raiseRevision } from './revision.ts';
import { INDEX_TABLES } from '../db/index-tables.ts';

/**
 * Rebuilds the index, 64 papers in each transaction. Called again after the worker was killed, it continues.
 *
 * Papers may be saved and removed meanwhile; `indexPapers` leaves those to the rebuild that it has not
 * reached yet.
 *
 * @param onProgress called after each transaction with the number of papers indexed and the number of all
 *   papers.
 */
export async function rebuildIndex(
  db: OffprintDb,
  onProgress?: (done: number, of: number) => void,
): Promise<void> {
  await db.transaction('rw', INDEX_TABLES, async () => {
    const state = await db.indexState.get('index');
    if (state?.rebuiltTo !== undefined && state.analyser === ANALYSER_VERSION) return;
    await Promise.all(INDEX_TABLES.map((name) => db.table(name).clear()));
    // Keep counting revisions up, so that no reader takes the new index for the old one.
    const revision = (state?.revision ?? 0) + 1;
    const nextSegment = (state?.nextSegment ?? 0) + 1;
    await db.indexState.put({
      name: 'index',
      analyser: ANALYSER_VERSION,
      revision,
      nextSegment,
      rebuiltTo: -Infinity,
    });
  });
  while (await rebuildStep(db, onProgress)) while (await maintainIndex(db));
}

function rebuildStep(db: OffprintDb, onProgress?: (done: number, of: number) => void): Promise<boolean> {
  return db.transaction('rw', [db.papers, ...INDEX_TABLES], async () => {
    const { rebuiltTo } = (await db.indexState.get('index')) ?? {};
    if (rebuiltTo === undefined) return false;
    const papers = await db.papers.where(':id').above(rebuiltTo).limit(TAIL_LIMIT).toArray();
    await flushTail(db);
    const state = await raiseRevision(db);
    await db.indexTail.bulkPut(papers.map(packPaper));
    const last = papers.at(-1);
    if (last) state.rebuiltTo = last.id;
    else delete state.rebuiltTo;
    await db.indexState.put(state);
    onProgress?.(
      await db.papers
        .where(':id')
        .belowOrEqual(last?.id ?? Infinity)
        .count(),
      await db.papers.count(),
    );
    return last !== undefined;
  });
}

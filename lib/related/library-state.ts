/** Keeps the library's space up to date between requests, together with the stored feedback. */
import { openIndex } from '../index/open-index.ts';
import { IndexChangedError } from '../index/block-cache.ts';
import type { OffprintDb } from '../db/database.ts';
import type { Paper } from '../paper.ts';
import { createPacer, type Pause } from '../schedule.ts';
import { resolveFeedback, type Feedback, type StoredFeedback } from './feedback.ts';
import { updateLibrarySpace, createQuerySpace, type LibrarySpace } from './library-space.ts';
import type { Strictness } from '../settings/switches.ts';
import type { Space } from './space.ts';
import { parseTable, type BackgroundTable } from './background-table.ts';

export interface RelationsOptions {
  readFeedback?: () => Promise<StoredFeedback>;
  readStrictness?: () => Promise<Strictness>;
  pause?: Pause;
}

/** The state of the library for one request. */
export interface LibraryState {
  library: LibrarySpace;
  /** With the postings that the request needs. */
  space: Space;
  feedback: Feedback;
  strictness: Strictness;
}

/** Reads the current state of the library for requests about these papers. */
export type LibraryStateReader = (papers: readonly Paper[]) => Promise<LibraryState>;

/**
 * Creates a reader that keeps the space from one request to the next.
 *
 * @param readTable reads the file of background statistics; called once, on first use. If it fails or the
 *   file is damaged, only the library's own statistics are used.
 */
export function createStateReader(
  db: OffprintDb,
  readTable: () => Promise<ArrayBuffer>,
  {
    readFeedback = async () => ({}),
    readStrictness = async () => 'normal',
    pause = async () => {},
  }: RelationsOptions = {},
): LibraryStateReader {
  let table: Promise<BackgroundTable | undefined> | undefined;
  let known: LibrarySpace | undefined;

  async function stateFor(papers: readonly Paper[]): Promise<LibraryState> {
    const paced = createPacer({ pause, clock });
    table ??= readTable()
      .then((bytes) => pause().then(() => parseTable(bytes)))
      .catch(() => undefined);
    const reader = await openIndex(db);
    const background = await table;
    await paced();
    known = await updateLibrarySpace(known, reader, background, paced);
    const feedback = resolveFeedback(await readFeedback(), (id) => reader.documentOf(id));
    const space = await createQuerySpace(known, papers, feedback, paced);
    return { library: known, space, feedback, strictness: await readStrictness() };
  }

  // Segments may be merged between any two reads: then try once more with the new state.
  return async (papers) => {
    try {
      return await stateFor(papers);
    } catch (error) {
      if (!(error instanceof IndexChangedError)) throw error;
      return stateFor(papers);
    }
  };
}

export function clock(): number {
  return performance.now();
}

/** What is known of the library from one question to the next: its space, as far as the words asked for go, and what was said. */
import { openIndex } from '../index/open-index.ts';
import { IndexChangedError } from '../index/block-cache.ts';
import type { OffprintDb } from '../db/database.ts';
import type { Paper } from '../paper.ts';
import { pacedBy, type Pause } from '../schedule.ts';
import { numbered, type Feedback, type KeptFeedback } from './feedback.ts';
import { followLibrary, spaceFor, type LibrarySpace } from './library-space.ts';
import type { Space } from './space.ts';
import { parseTable, type BackgroundTable } from './table.ts';

export interface RelationsOptions {
  readFeedback?: () => Promise<KeptFeedback>;
  pause?: Pause;
}

/** The library at one moment, as far as some papers' words go. */
export interface LibraryState {
  library: LibrarySpace;
  space: Space;
  feedback: Feedback;
}

/** The library as it is now, for questions about these papers. */
export type ReadState = (papers: readonly Paper[]) => Promise<LibraryState>;

/**
 * @param readTable reads the file of background statistics, once, when it is first needed. Where it cannot be read or is
 *   damaged, the ranking goes by the library's own statistics.
 */
export function followState(
  db: OffprintDb,
  readTable: () => Promise<ArrayBuffer>,
  { readFeedback = async () => ({}), pause = async () => {} }: RelationsOptions = {},
): ReadState {
  let table: Promise<BackgroundTable | undefined> | undefined;
  let known: LibrarySpace | undefined;

  async function stateFor(papers: readonly Paper[]): Promise<LibraryState> {
    const paced = pacedBy({ pause, clock });
    table ??= readTable()
      .then((bytes) => pause().then(() => parseTable(bytes)))
      .catch(() => undefined);
    const reader = await openIndex(db);
    const background = await table;
    await paced();
    known = await followLibrary(known, reader, background, paced);
    const feedback = numbered(await readFeedback(), (id) => reader.documentOf(id));
    return { library: known, space: await spaceFor(known, papers, feedback, paced), feedback };
  }

  /** The index may be merged between any two reads; its next state is then as good. */
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

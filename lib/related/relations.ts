/** What of the library belongs with a paper, and why: the one way in for the marks and the popup. */
import { IndexChangedError, openIndex } from '../index/reader.ts';
import type { OffprintDb, SavedPaper } from '../library/db.ts';
import type { Paper } from '../paper.ts';
import { inSlices, type Pause } from '../schedule.ts';
import { termCounts } from './corpus.ts';
import { explain } from './explain.ts';
import { numbered, type Feedback, type KeptFeedback } from './feedback.ts';
import { explainWitness, judging, type Judgement } from './judge.ts';
import { openLibrarySpace, spaceFor, type LibrarySpace } from './library-space.ts';
import { createRanker } from './rank.ts';
import { byEffect, type Reason } from './reasons.ts';
import type { Space } from './space.ts';
import { strengthOf, type Strength } from './strength.ts';
import { parseTable, type BackgroundTable } from './table.ts';

/** Why a paper belongs with what is saved. */
export interface Because {
  strength: Strength;
  /** The saved papers that earn it, nearest first, each with the address of its own page where one is known. */
  papers: { id: number; title: string; url?: string }[];
  /** Why the nearest does: its contributions, largest first. */
  reasons: Reason[];
}

export interface RelatedPaper {
  paper: SavedPaper;
  because: Because;
}

export interface Relations {
  /** For each paper why it belongs with what is saved, or nothing where it does not. Papers that are saved are not asked about. */
  ofRows: (papers: readonly Paper[]) => Promise<(Because | undefined)[]>;
  /** The saved papers nearest to one, without itself. */
  toPaper: (paper: Paper, limit: number) => Promise<RelatedPaper[]>;
}

export interface RelationsOptions {
  readFeedback?: () => Promise<KeptFeedback>;
  pause?: Pause;
}

/** The library at one moment, as far as some papers' words go. */
interface State {
  library: LibrarySpace;
  space: Space;
  feedback: Feedback;
}

/**
 * @param readTable reads the file of background statistics, once, when it is first needed. Where it cannot be read or is
 *   damaged, the ranking goes by the library's own statistics.
 */
export function createRelations(
  db: OffprintDb,
  readTable: () => Promise<ArrayBuffer>,
  { readFeedback = async () => ({}), pause = async () => {} }: RelationsOptions = {},
): Relations {
  let table: Promise<BackgroundTable | undefined> | undefined;
  let known: LibrarySpace | undefined;

  async function stateFor(papers: readonly Paper[]): Promise<State> {
    const reader = await openIndex(db);
    table ??= readTable().then(parseTable, () => undefined);
    if (known?.reader !== reader) known = await openLibrarySpace(reader, await table, pause);
    const feedback = numbered(await readFeedback(), (id) => reader.documentOf(id));
    return { library: known, space: await spaceFor(known, papers, feedback), feedback };
  }

  /** The index may be merged between any two reads; its next state is then as good. */
  async function read(papers: readonly Paper[]): Promise<State> {
    try {
      return await stateFor(papers);
    } catch (error) {
      if (!(error instanceof IndexChangedError)) throw error;
      return stateFor(papers);
    }
  }

  return {
    async ofRows(rows) {
      const state = await read(rows);
      const judgements: Judgement[] = [];
      await inSlices(judging(rows, state.space, state.feedback), (j) => judgements.push(j), { pause, clock });
      return Promise.all(rows.map((row, i) => becauseOf(db, row, judgements[i], state)));
    },
    async toPaper(paper, limit) {
      const { library, space, feedback } = await read([paper]);
      const length = termCounts(paper).size;
      const ranked = createRanker(space)(paper, { limit: limit + 1, feedback });
      const saved = await db.papers.bulkGet(ranked.map(({ document }) => library.reader.ids[document] ?? 0));
      const related = ranked.flatMap(({ document, score }, i): RelatedPaper[] => {
        const found = saved[i];
        const strength = strengthOf(score, length, space);
        if (!found || !strength || found.ids.some((id) => paper.ids.includes(id))) return [];
        const reasons = explain(paper, document, found, space, { feedback });
        return [{ paper: found, because: { strength, papers: [named(found)], reasons } }];
      });
      return related.slice(0, limit);
    },
  };
}

function clock(): number {
  return performance.now();
}

async function becauseOf(
  db: OffprintDb,
  row: Paper,
  judgement: Judgement | undefined,
  { library, space, feedback }: State,
): Promise<Because | undefined> {
  if (!judgement?.strength) return undefined;
  const ids = judgement.papers.map(({ document }) => library.reader.ids[document] ?? 0);
  const saved = await db.papers.bulkGet(ids);
  const [first] = judgement.papers;
  const nearest = saved[0];
  const words = first && nearest ? explainWitness(row, first.document, nearest, space, feedback) : [];
  return {
    strength: judgement.strength,
    papers: saved.flatMap((paper) => (paper ? [named(paper)] : [])),
    reasons: byEffect([...words, ...judgement.liked]),
  };
}

function named({ id, title, url }: SavedPaper): Because['papers'][number] {
  return { id, title, ...(url && { url }) };
}

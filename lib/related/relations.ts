/** What of the library belongs with a paper, and why: the one way in for the marks and the popup. */
import { IndexChangedError, openIndex } from '../index/reader.ts';
import type { OffprintDb, SavedPaper } from '../library/db.ts';
import type { Paper } from '../paper.ts';
import { batches, inSlices, pacedBy, type Pause } from '../schedule.ts';
import { termCounts } from './corpus.ts';
import { createExplainer } from './explain.ts';
import { numbered, type Feedback, type KeptFeedback } from './feedback.ts';
import { explainWitness, judging, type Judgement } from './judge.ts';
import { followLibrary, spaceFor, type LibrarySpace } from './library-space.ts';
import { createRanker } from './rank.ts';
import { byEffect, type Reason } from './reasons.ts';
import type { Space } from './space.ts';
import { strengthOf, type Strength, witnessed } from './strength.ts';
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
  /**
   * The saved papers nearest to one, without itself, nearest first. Of those with an id in `links`, which its page links
   * to, the nearest are among them however far they are.
   */
  toPaper: (paper: Paper, limit: number, links?: readonly string[]) => Promise<RelatedPaper[]>;
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
    const paced = pacedBy({ pause, clock });
    table ??= openTable(readTable, pause);
    const reader = await openIndex(db);
    known = await followLibrary(known, reader, await table, paced);
    const feedback = numbered(await readFeedback(), (id) => reader.documentOf(id));
    return { library: known, space: await spaceFor(known, papers, feedback, paced), feedback };
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
      const slices = { pause, clock };
      await inSlices(judging(rows, state.space, state.feedback), (j) => judgements.push(j), slices);
      const witnesses = await readWitnesses(db, judgements, state.library, pacedBy(slices));
      const found: (Because | undefined)[] = [];
      await inSlices(
        explaining(rows, judgements, witnesses, state),
        (because) => found.push(because),
        slices,
      );
      return found;
    },
    async toPaper(paper, limit, links = []) {
      const { library, space, feedback } = await read([paper]);
      const length = termCounts(paper).size;
      const linked = await numbersOf(db, links, library);
      const rank = createRanker(space);
      const nearest = rank(paper, { limit: limit + 1, feedback });
      const among = linked.filter((document) => nearest.every((ranked) => ranked.document !== document));
      const far = among.length > 0 ? rank(paper, { among, limit, feedback }) : [];
      const ranked = [...nearest, ...far].toSorted((a, b) => b.score - a.score);
      const saved = await db.papers.bulkGet(ranked.map(({ document }) => library.reader.ids[document] ?? 0));
      const explain = createExplainer(paper, space, feedback);
      // As a row would be judged whose witnesses are all as near.
      const share = witnessed(library.reader.count);
      const related: RelatedPaper[] = [];
      for (const [i, { document, score }] of ranked.entries()) {
        const found = saved[i];
        const isLinked = linked.includes(document);
        const strength = strengthOf(score * share, length, space) ?? (isLinked ? 1 : undefined);
        if (!found || !strength || found.ids.some((id) => paper.ids.includes(id))) continue;
        const reasons = explain(document, found, isLinked);
        related.push({ paper: found, because: { strength, papers: [named(found)], reasons } });
        if (related.length === limit) break;
      }
      return related;
    },
  };
}

/** Reading waits, and taking apart takes some ten milliseconds. */
async function openTable(
  readTable: () => Promise<ArrayBuffer>,
  pause: Pause,
): Promise<BackgroundTable | undefined> {
  const bytes = await readTable().catch(() => undefined);
  await pause();
  const table = bytes && parseTable(bytes);
  await pause();
  return table;
}

function clock(): number {
  return performance.now();
}

/** Document numbers of the saved papers with these ids. */
async function numbersOf(
  db: OffprintDb,
  links: readonly string[],
  { reader }: LibrarySpace,
): Promise<number[]> {
  const aliases = links.length > 0 ? await db.aliases.bulkGet([...links]) : [];
  const documents = aliases.map((found) => (found ? reader.documentOf(found.paper) : undefined));
  return [...new Set(documents)].filter((document) => document !== undefined);
}

/** The saved papers that the rows' marks name, by document number. */
async function readWitnesses(
  db: OffprintDb,
  judgements: readonly Judgement[],
  { reader }: LibrarySpace,
  paced: Pause,
): Promise<Map<number, SavedPaper>> {
  const marked = judgements.filter(({ strength }) => strength);
  const documents = new Set(marked.flatMap(({ papers }) => papers.map(({ document }) => document)));
  const witnesses = new Map<number, SavedPaper>();
  // In order, so that what is read at one go stands together.
  for (const some of batches(
    [...documents].toSorted((a, b) => a - b),
    READ_AT_ONCE,
  )) {
    const saved = await db.papers.bulkGet(some.map((document) => reader.ids[document] ?? 0));
    for (const [i, paper] of saved.entries()) if (paper) witnesses.set(some[i] ?? 0, paper);
    await paced();
  }
  return witnesses;
}

/** Papers read at one go: some milliseconds. */
const READ_AT_ONCE = 128;

/** Why each row belongs with what is saved, one by one. */
function* explaining(
  rows: readonly Paper[],
  judgements: readonly Judgement[],
  witnesses: ReadonlyMap<number, SavedPaper>,
  { space, feedback }: State,
): Generator<Because | undefined> {
  for (const [i, row] of rows.entries()) {
    const { strength, papers = [], liked = [] } = judgements[i] ?? {};
    const [first] = papers;
    const nearest = first && witnesses.get(first.document);
    const words = strength && nearest ? explainWitness(row, first.document, nearest, space, feedback) : [];
    yield (
      strength && {
        strength,
        papers: papers.flatMap(({ document }) => {
          const paper = witnesses.get(document);
          return paper ? [named(paper)] : [];
        }),
        reasons: byEffect([...words, ...liked]),
      }
    );
  }
}

function named({ id, title, url }: SavedPaper): Because['papers'][number] {
  return { id, title, ...(url && { url }) };
}

/** Which saved papers earn a row its mark, and how strong it is: the row against the whole library. */
import { memoryCorpus, type PaperText } from './corpus.ts';
import { termGains, type Feedback } from './feedback.ts';
import { prepareQuery } from './query.ts';
import type { BackgroundTable } from './table.ts';
import { createRanker, type Ranked } from './rank.ts';
import { explain } from './explain.ts';
import { sumOf, type Explained, type Reason } from './reasons.ts';
import { spaceOf, type Space } from './space.ts';
import { strengthOf, type Strength, WITNESSES } from './strength.ts';

/** Rows are short: what the vectors add is asked of the nearest few papers only. */
const CANDIDATES = 64;

export interface Judgement {
  /** Sum of the papers' `score`s and of the `liked` weights. */
  score: number;
  /** Nothing where the row is no nearer than rows of other fields are. */
  strength: Strength | undefined;
  /** The saved papers that earn it, nearest first; `score` is each one's share of the whole. */
  papers: Ranked[];
  /** What is added for being like something liked. */
  liked: Liked[];
}

/** Answers for any number of rows; everything that does not depend on the row is prepared once. */
export function createJudge(space: Space, feedback: Feedback = {}): (row: PaperText) => Judgement {
  const rank = createRanker(space);
  const likedReasons = createLikedReasons(feedback, space.table);
  const said = aboutRows(feedback);
  const gains = termGains(said);
  return (row) => {
    const query = prepareQuery(row, space, gains);
    const options = { limit: WITNESSES, candidates: CANDIDATES, feedback: said };
    const papers = rank([{ query, weight: 1 }], options).map(({ document, score }) => ({
      document,
      score: score / WITNESSES,
    }));
    const liked = likedReasons(row);
    const score = sumOf(liked) + papers.reduce((sum, paper) => sum + paper.score, 0);
    return { score, strength: strengthOf(score, query.terms.length, space), papers, liked };
  };
}

type Liked = Extract<Reason, { kind: 'liked' }>;

/** What a row gains by being like what was liked. The liked texts are a corpus of their own, with the background's idf. */
function createLikedReasons(
  { liked: wanted = [] }: Feedback,
  table: BackgroundTable | undefined,
): (row: PaperText) => Liked[] {
  if (wanted.length === 0) return () => [];
  const rank = createRanker(spaceOf(memoryCorpus(wanted.map(({ text }) => text)), table));
  return (row) =>
    rank(row).flatMap(({ document, score }) => {
      const { label = '', weight = 0 } = wanted[document] ?? {};
      return [{ kind: 'liked' as const, label, weight: weight * score }];
    });
}

/** Judges rows one by one, so that the caller can pause between any two: a row takes some hundredths of a ms. */
export function* judging(rows: Iterable<PaperText>, space: Space, feedback?: Feedback): Generator<Judgement> {
  const judge = createJudge(space, feedback);
  for (const row of rows) yield judge(row);
}

/**
 * Reasons of one saved paper's share in a row's score: their weights add up to that share.
 *
 * @param paper one of `Judgement.papers`' document numbers, `found` that paper's text.
 */
export function explainWitness(
  row: Explained,
  paper: number,
  found: Explained,
  space: Space,
  feedback?: Feedback,
): Reason[] {
  return explain(row, paper, found, space, { feedback: aboutRows(feedback) }).map((reason) =>
    scaled(reason, 1 / WITNESSES),
  );
}

/** Liked texts are compared with the row itself, not with the saved papers. */
function aboutRows({ mutedWords = [], mutedPapers = [] }: Feedback = {}): Feedback {
  return { mutedWords, mutedPapers };
}

function scaled(reason: Reason, factor: number): Reason {
  if (reason.kind === 'muted') return { ...reason, removed: reason.removed * factor };
  if (reason.kind === 'author' || reason.kind === 'linked') return reason;
  return { ...reason, weight: reason.weight * factor };
}

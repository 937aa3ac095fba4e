/** Scores a row of a page by its nearest neighbours among the saved papers, and grades the score. */
import type { BackgroundTable } from './background-table.ts';
import { createMemoryCorpus, type PaperText } from './corpus.ts';
import { explain } from './explain.ts';
import { type Feedback, termGains } from './feedback.ts';
import { prepareQuery } from './paper-query.ts';
import { createRanker, type RankedDocument } from './rank.ts';
import { type ExplainedPaper, type Reason, sumWeights } from './reasons.ts';
import { createSpace, type Space } from './space.ts';
import { commonnessBy } from './background-sample.ts';
import { NEAREST, type RowEvidence } from './judge.ts';
import { NEIGHBOURS, rowChance } from './strength.ts';

/** Rows are short, so only a few candidates are compared by term vectors as well. */
const MAX_CANDIDATES = 64;

/** How related a row is to the library. */
export interface RowScore {
  /** The sum of the papers' scores and of the weights of `liked`. */
  score: number;
  /** What the chance is judged by. */
  evidence: RowEvidence;
  /** By which rows are ordered: the chance, 0 to 1, that the row belongs with the library. */
  chance: number;
  /** The nearest saved papers, nearest first; each `score` is the paper's share of the row's score. */
  papers: RankedDocument[];
  /** What similarity to liked texts adds. */
  liked: LikedReason[];
}

/** Returns a function that scores rows; what does not depend on the row is prepared once. */
export function createRowScorer(space: Space, feedback: Feedback = {}): (row: PaperText) => RowScore {
  const rank = createRanker(space);
  const scoreLiked = createLikedScorer(feedback, space.table);
  const muting = withoutLiked(feedback);
  const gains = termGains(muting);
  const commonness = commonnessBy(space.table);
  return (row) => {
    const query = prepareQuery(row, space, gains);
    const options = { limit: NEAREST, candidates: MAX_CANDIDATES, feedback: muting };
    const nearest = rank([{ query, weight: 1 }], options);
    const papers = nearest.slice(0, NEIGHBOURS).map(({ document, score }) => ({
      document,
      score: score / NEIGHBOURS,
    }));
    const liked = scoreLiked(row);
    const likeness = sumWeights(liked);
    const evidence = {
      // What is like a liked text is as much nearer to every saved paper.
      similarities: nearest.map(({ score }) => score + likeness),
      commonness: commonness(row),
      terms: query.terms.length,
    };
    const chance = nearest.length > 0 ? rowChance(evidence, space.table !== undefined) : 0;
    const score = likeness + papers.reduce((sum, paper) => sum + paper.score, 0);
    return { score, evidence, chance, papers, liked };
  };
}

type LikedReason = Extract<Reason, { kind: 'liked' }>;

/**
 * Returns a function that scores a row against the liked texts: a corpus of their own, with the background's
 * idf.
 */
function createLikedScorer(
  { liked = [] }: Feedback,
  table: BackgroundTable | undefined,
): (row: PaperText) => LikedReason[] {
  if (liked.length === 0) return () => [];
  const rank = createRanker(createSpace(createMemoryCorpus(liked.map(({ text }) => text)), table));
  return (row) =>
    rank(row).flatMap(({ document, score }) => {
      const { label = '', weight = 0 } = liked[document] ?? {};
      return [{ kind: 'liked' as const, label, weight: weight * score }];
    });
}

/**
 * Scores rows one by one, so that the caller can pause in between; a row takes some hundredths of a
 * millisecond.
 */
export function* scoreRows(
  rows: Iterable<PaperText>,
  space: Space,
  feedback?: Feedback,
): Generator<RowScore> {
  const scoreRow = createRowScorer(space, feedback);
  for (const row of rows) yield scoreRow(row);
}

/**
 * Explains one saved paper's share of a row's score: the weights of the reasons add up to that share.
 *
 * @param document the number of one of `RowScore.papers`.
 * @param found the text of that paper.
 */
export function explainNeighbour(
  row: ExplainedPaper,
  document: number,
  found: ExplainedPaper,
  space: Space,
  feedback?: Feedback,
): Reason[] {
  return explain(row, document, found, space, { feedback: withoutLiked(feedback) }).map((reason) =>
    scaleReason(reason, 1 / NEIGHBOURS),
  );
}

/** Liked texts are compared with the row itself, not with the saved papers. */
function withoutLiked({ mutedWords = [], mutedPapers = [] }: Feedback = {}): Feedback {
  return { mutedWords, mutedPapers };
}

function scaleReason(reason: Reason, factor: number): Reason {
  if (reason.kind === 'muted') return { ...reason, removed: reason.removed * factor };
  if (reason.kind === 'author' || reason.kind === 'linked') return reason;
  return { ...reason, weight: reason.weight * factor };
}

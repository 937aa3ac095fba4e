/** Finds the saved papers related to a paper, with reasons; used by the popup. */
import type { OffprintDb } from '../db/database.ts';
import type { Paper } from '../paper.ts';
import { countTerms } from './corpus.ts';
import { createExplainer } from './explain.ts';
import { createExplanation } from './explanation.ts';
import { createQuerySpace, type LibrarySpace } from './library-space.ts';
import { createStateReader, type LibraryState, type RelationsOptions } from './library-state.ts';
import { IndexChangedError } from '../index/block-cache.ts';
import { findNeighbourWords, NEAR_PAPERS, type NeighbourWord } from './neighbour-words.ts';
import { createRanker, prepareQueries } from './rank.ts';
import { type Reason, sumWeights } from './reasons.ts';
import type { Space } from './space.ts';
import { type Relation, toPaperLink, createRowRelater, type RowRelations } from './row-relations.ts';
import { commonnessBy } from './background-sample.ts';
import { evidenceOfOne, rowChance, strengthOf } from './strength.ts';
import type { SavedPaper } from '../db/rows.ts';

export type { Relation } from './row-relations.ts';

export interface RelatedPaper {
  paper: SavedPaper;
  relation: Relation;
  /** All reasons; their weights add up to the score. */
  reasons: Reason[];
}

export interface Relations extends RowRelations {
  /**
   * The saved papers most related to a paper, without itself, most related first. Papers that its page links
   * to are included even if their score is low.
   *
   * @param limit the most papers to return.
   * @param links ids of papers that the page links to.
   */
  relatePaper: (paper: Paper, limit: number, links?: readonly string[]) => Promise<RelatedPaper[]>;
}

/** Relates rows and papers to the library; see `createStateReader` for the parameters. */
export function createRelations(
  db: OffprintDb,
  readTable: () => Promise<ArrayBuffer>,
  options: RelationsOptions = {},
): Relations {
  const read = createStateReader(db, readTable, options);
  const relateOnce: Relations['relatePaper'] = async (paper, limit, links = []) => {
    const state = await read([paper]);
    const { library, feedback, strictness } = state;
    const { space, neighbours } = await widenByNeighbours(db, paper, state);
    const queries = prepareQueries(paper, space, feedback, neighbours);
    const rank = createRanker(space);
    const nearest = rank(queries, { limit: limit + 1, feedback });
    const linked = await findLinkedDocuments(db, links, library);
    const among = linked.filter((document) => nearest.every((ranked) => ranked.document !== document));
    const far = among.length > 0 ? rank(queries, { among, limit, feedback }) : [];
    const ranked = [...nearest, ...far].toSorted((a, b) => b.score - a.score);
    const saved = await db.papers.bulkGet(ranked.map(({ document }) => library.reader.ids[document] ?? 0));
    const explain = createExplainer(paper, space, feedback, neighbours);
    const { table } = space;
    const terms = countTerms(paper).size;
    const known = { commonness: commonnessBy(table)(paper), terms };
    const related: RelatedPaper[] = [];
    for (const [i, { document }] of ranked.entries()) {
      const found = saved[i];
      if (!found || found.ids.some((id) => paper.ids.includes(id))) continue;
      const isLinked = linked.includes(document);
      const reasons = explain(document, found, isLinked);
      const ownScore = sumWeights(reasons.filter(({ kind }) => kind !== 'neighbour'));
      // Graded as if all neighbours of a row were as near.
      const chance = rowChance(evidenceOfOne(ownScore, library.reader.count, known), table !== undefined);
      const strength = strengthOf(chance, strictness) ?? (isLinked ? 1 : undefined);
      if (!strength) continue;
      const explanation = createExplanation(paper, found, reasons, table);
      const relation = { strength, papers: [toPaperLink(found)], ...explanation };
      related.push({ paper: found, relation, reasons });
      if (related.length === limit) break;
    }
    return related;
  };
  return {
    relateRows: createRowRelater(db, read, options),
    async relatePaper(...request) {
      try {
        return await relateOnce(...request);
      } catch (error) {
        // Segments were merged between two reads: once more with the new state.
        if (!(error instanceof IndexChangedError)) throw error;
        return relateOnce(...request);
      }
    },
  };
}

/** The words of the saved papers nearest to a paper, without itself; and the space with their postings. */
async function widenByNeighbours(
  db: OffprintDb,
  paper: Paper,
  { library, space, feedback }: LibraryState,
): Promise<{ space: Space; neighbours: NeighbourWord[] }> {
  const nearest = createRanker(space)(paper, { limit: NEAR_PAPERS + 1, feedback });
  const saved = await db.papers.bulkGet(nearest.map(({ document }) => library.reader.ids[document] ?? 0));
  const near = nearest.flatMap((one, i) => {
    const text = saved[i];
    return text && !text.ids.some((id) => paper.ids.includes(id)) ? [{ ...one, text }] : [];
  });
  const some = near.slice(0, NEAR_PAPERS);
  const wide = await createQuerySpace(library, [paper, ...some.map(({ text }) => text)], feedback);
  return { space: wide, neighbours: findNeighbourWords(some, wide) };
}

/** The document numbers of the saved papers with these ids. */
async function findLinkedDocuments(
  db: OffprintDb,
  links: readonly string[],
  { reader }: LibrarySpace,
): Promise<number[]> {
  const aliases = links.length > 0 ? await db.aliases.bulkGet([...links]) : [];
  const documents = aliases.map((found) => (found ? reader.documentOf(found.paper) : undefined));
  return [...new Set(documents)].filter((document) => document !== undefined);
}

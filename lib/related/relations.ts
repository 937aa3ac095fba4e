/** Finds the saved papers related to a paper, with reasons; used by the popup. */
import type { OffprintDb } from '../db/database.ts';
import type { Paper } from '../paper.ts';
import { countTerms } from './corpus.ts';
import { createExplainer } from './explain.ts';
import { createExplanation } from './explanation.ts';
import type { LibrarySpace } from './library-space.ts';
import { createStateReader, type RelationsOptions } from './library-state.ts';
import { createRanker } from './rank.ts';
import type { Reason } from './reasons.ts';
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
  return {
    relateRows: createRowRelater(db, read, options),
    async relatePaper(paper, limit, links = []) {
      const { library, space, feedback, strictness } = await read([paper]);
      const length = countTerms(paper).size;
      const linked = await findLinkedDocuments(db, links, library);
      const rank = createRanker(space);
      const nearest = rank(paper, { limit: limit + 1, feedback });
      const among = linked.filter((document) => nearest.every((ranked) => ranked.document !== document));
      const far = among.length > 0 ? rank(paper, { among, limit, feedback }) : [];
      const ranked = [...nearest, ...far].toSorted((a, b) => b.score - a.score);
      const saved = await db.papers.bulkGet(ranked.map(({ document }) => library.reader.ids[document] ?? 0));
      const explain = createExplainer(paper, space, feedback);
      const { table } = space;
      const known = { commonness: commonnessBy(table)(paper), saved: library.reader.count, terms: length };
      const related: RelatedPaper[] = [];
      for (const [i, { document, score }] of ranked.entries()) {
        const found = saved[i];
        const isLinked = linked.includes(document);
        // Graded as if all neighbours of a row were as near.
        const chance = rowChance(evidenceOfOne(score, known), table !== undefined);
        const strength = strengthOf(chance, strictness) ?? (isLinked ? 1 : undefined);
        if (!found || !strength || found.ids.some((id) => paper.ids.includes(id))) continue;
        const reasons = explain(document, found, isLinked);
        const explanation = createExplanation(paper, found, reasons, table);
        const relation = { strength, papers: [toPaperLink(found)], ...explanation };
        related.push({ paper: found, relation, reasons });
        if (related.length === limit) break;
      }
      return related;
    },
  };
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

/** What of the library belongs with a paper, and why: the one way in for the popup. */
import type { OffprintDb } from '../db/database.ts';
import type { Paper } from '../paper.ts';
import { termCounts } from './corpus.ts';
import { createExplainer } from './explain.ts';
import type { LibrarySpace } from './library-space.ts';
import { followState, type RelationsOptions } from './library-state.ts';
import { createRanker } from './rank.ts';
import { type Relation, named, ofRowsIn, type RowRelations } from './row-relations.ts';
import { strengthOf, witnessed } from './strength.ts';
import type { SavedPaper } from '../db/rows.ts';

export type { Relation } from './row-relations.ts';

export interface RelatedPaper {
  paper: SavedPaper;
  because: Relation;
}

export interface Relations extends RowRelations {
  /**
   * The saved papers nearest to one, without itself, nearest first. Of those with an id in `links`, which its page links
   * to, the nearest are among them however far they are.
   */
  toPaper: (paper: Paper, limit: number, links?: readonly string[]) => Promise<RelatedPaper[]>;
}

/** Rows and papers against the same library; see `followState`. */
export function createRelations(
  db: OffprintDb,
  readTable: () => Promise<ArrayBuffer>,
  options: RelationsOptions = {},
): Relations {
  const read = followState(db, readTable, options);
  return {
    ofRows: ofRowsIn(db, read, options),
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

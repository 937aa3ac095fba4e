/** A hook for the saved papers that are related to the page's paper. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { OffprintDb } from '@/lib/db/database.ts';
import type { Paper } from '@/lib/paper.ts';
import type { RelatedPaper, Relations } from '@/lib/related/relations.ts';
import { followQuery } from './follow-query.ts';

const MAX_PAPERS = 20;

/**
 * The saved papers most related to `to`, each with its reasons, updated when the library or the feedback
 * changes. Nothing while they are computed.
 *
 * @param links ids of papers that the page links to.
 */
export function useRelated(
  db: OffprintDb,
  to: Paper | undefined,
  links: readonly string[] | undefined,
): RelatedPaper[] | undefined {
  const [found, setFound] = useState<RelatedPaper[]>();
  const isAsked = to !== undefined;
  const relations = useMemo(() => (isAsked ? relationsOver(db) : undefined), [db, isAsked]);
  const id = to?.ids[0] ?? to?.title;
  useEffect(() => {
    setFound(undefined);
    if (!to || !relations) return undefined;
    let current = true;
    const ask = async () => {
      const found = await (await relations()).relatePaper(to, MAX_PAPERS, links);
      if (current) setFound(found);
    };
    const end = followQuery(() => Promise.all([db.indexState.toArray(), db.feedback.toArray()]), ask);
    return () => {
      current = false;
      end();
    };
    // `to` itself is no dependency: each reading of the page makes a new object for the same paper.
  }, [relations, id, links?.join(' ')]);
  return found;
}

/**
 * Opened once there is a paper to rank for: the ranking is a fifth of the popup's code. Again, if that has
 * failed.
 */
function relationsOver(db: OffprintDb): () => Promise<Relations> {
  let opening: Promise<Relations> | undefined;
  const open = async () => {
    const { openRelations } = await import('./open-relations.ts');
    return openRelations(db);
  };
  return async () => {
    opening ??= open();
    try {
      return await opening;
    } catch (error) {
      opening = undefined;
      throw error;
    }
  };
}
